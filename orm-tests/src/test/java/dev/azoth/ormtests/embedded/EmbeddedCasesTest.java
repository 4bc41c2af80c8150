package dev.azoth.ormtests.embedded;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.insert;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.synchronizeFetch;
import static dev.azoth.orm.Orm.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ArgumentException;
import dev.azoth.ormtests.OrmSuite;
import dev.azoth.sql.Sql;
import dev.azoth.sql.Tuple2;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Embedded objects: whole, in conditions, in statements, null, and changed. SQLAlchemy: test_composites.py. */
class EmbeddedCasesTest extends OrmSuite {
    private static final String EDGE = "SELECT edge.id, edge.x1, edge.y1, edge.x2, edge.y2, edge.graph_id FROM edge";

    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Graph.class, Edge.class, Sheet.class, Offer.class};
    }

    private void graph() {
        var graph = new Graph(1);
        graph.getEdges()
                .addAll(List.of(
                        new Edge(new Point(3, 4), new Point(5, 6)), new Edge(new Point(14, 5), new Point(2, 7))));
        write(graph);
    }

    private static List<Point> ends(Graph graph) {
        return graph.getEdges().stream().map(Edge::getEnd).toList();
    }

    @Test
    void objectsAreMadeOfTheirColumnsHoweverTheyAreLoaded() {
        graph();
        use(session ->
                assertThat(ends(session.getOne(Graph.class, 1))).containsExactly(new Point(5, 6), new Point(2, 7)));
        sent();
        use(session -> {
            Graph graph = session.scalars(select(Graph.class).options(joinedload(Graph_.edges)))
                    .unique()
                    .one();
            assertThat(ends(graph)).containsExactly(new Point(5, 6), new Point(2, 7));
            assertThat(sent()).hasSize(1);
        });
    }

    @Test
    void anAssignedObjectIsWrittenByTheColumnsThatDiffer() {
        graph();
        use(session -> {
            Graph graph = session.getOne(Graph.class, 1);
            Edge edge = graph.getEdges().get(1);
            sent();
            edge.setEnd(new Point(18, 7));
            session.flush();
            assertSql("UPDATE edge SET x2=? WHERE edge.id = ?");
            edge.setEnd(new Point(18, 7));
            session.flush();
            assertSql();
            edge.setEnd(null);
            session.flush();
            assertSql("UPDATE edge SET x2=?, y2=? WHERE edge.id = ?");
            session.commit();
            session.expireAll();
            assertThat(edge.getEnd()).isNull();
            assertThat(edge.getStart()).isEqualTo(new Point(14, 5));
        });
    }

    @Test
    void conditionsCompareAllColumns() {
        graph();
        use(session -> {
            assertThat(session.scalars(select(Edge.class).where(Edge_.start.eq(new Point(3, 4))))
                            .one()
                            .getEnd())
                    .isEqualTo(new Point(5, 6));
            assertSql(EDGE + " WHERE edge.x1 = ? AND edge.y1 = ?");
            assertThat(session.scalars(select(Edge.class).where(Edge_.start.ne(new Point(3, 4))))
                            .one()
                            .getEnd())
                    .isEqualTo(new Point(2, 7));
            assertSql(EDGE + " WHERE edge.x1 != ? OR edge.y1 != ?");
            assertThat(session.scalars(select(Edge.class).where(Edge_.start.ne(new Point(3, 5))))
                            .all())
                    .hasSize(2);
            sent();
            assertThat(session.scalars(select(Edge.class).where(Edge_.start.eq(null)))
                            .all())
                    .isEmpty();
            assertSql(EDGE + " WHERE edge.x1 IS NULL AND edge.y1 IS NULL");
            assertThat(session.scalars(select(Edge.class).where(Edge_.start.isNotNull()))
                            .all())
                    .hasSize(2);
            assertSql(EDGE + " WHERE edge.x1 IS NOT NULL OR edge.y1 IS NOT NULL");
            assertThat(session.scalars(
                                    select(Edge.class).where(Edge_.start.eq(new Point(3, null)), Edge_.graphId.eq(1)))
                            .all())
                    .isEmpty();
            assertSql(EDGE + " WHERE edge.x1 = ? AND edge.y1 IS NULL AND edge.graph_id = ?");
        });
    }

    @Test
    void anAliasHasThemToo() {
        graph();
        use(session -> {
            var other = aliased(Edge.class, "other");
            assertThat(session.scalars(Sql.select(other)
                                    .where(other.get(Edge_.start).ne(new Point(3, 4)))
                                    .orderBy(other.get(Edge_.start).columns()))
                            .one()
                            .getEnd())
                    .isEqualTo(new Point(2, 7));
            assertSql("SELECT other.id, other.x1, other.y1, other.x2, other.y2, other.graph_id FROM edge AS other"
                    + " WHERE other.x1 != ? OR other.y1 != ? ORDER BY other.x1, other.y1");
        });
    }

    @Test
    void theyAreSelectedAsValues() {
        graph();
        use(session -> {
            List<Tuple2<Point, Point>> ends = session.execute(
                            Sql.select(Edge_.start.value(), Edge_.end.value()).where(Edge_.start.eq(new Point(3, 4))))
                    .all();
            assertThat(ends.getFirst().v1()).isEqualTo(new Point(3, 4));
            assertThat(ends.getFirst().v2()).isEqualTo(new Point(5, 6));
            assertSql("SELECT edge.x1, edge.y1, edge.x2, edge.y2 FROM edge WHERE edge.x1 = ? AND edge.y1 = ?");
            assertThat(session.scalars(Sql.select(Edge_.end.value()).orderBy(Edge_.end.columns()))
                            .all())
                    .containsExactly(new Point(2, 7), new Point(5, 6));
        });
    }

    @Test
    void updatesSetThemAndObjectsFollow() {
        graph();
        use(session -> {
            Edge edge = session.scalars(select(Edge.class).where(Edge_.start.eq(new Point(14, 5))))
                    .one();
            sent();
            session.execute(update(Edge.class)
                    .where(Edge_.start.eq(new Point(14, 5)))
                    .values(Map.of("end", new Point(16, 10))));
            assertSql("UPDATE edge SET x2=?, y2=? WHERE edge.x1 = ? AND edge.y1 = ?");
            assertThat(edge.getEnd()).isEqualTo(new Point(16, 10));
            session.execute(update(Edge.class)
                    .where(Edge_.start.eq(new Point(14, 5)))
                    .values(Map.of("end", new Point(17, 8)))
                    .options(synchronizeFetch()));
            assertThat(edge.getEnd()).isEqualTo(new Point(17, 8));
            assertThatThrownBy(() -> update(Edge.class).values(Map.of("end", "16, 10")))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessage("Edge.end holds a Point, not java.lang.String");
        });
    }

    @Test
    void rowsAreInsertedAndUpdatedByMapsWithThem() {
        graph();
        use(session -> {
            session.execute(
                    insert(Edge.class),
                    List.of(
                            Map.of("start", new Point(31, 1), "end", new Point(32, 2)),
                            Map.of("start", new Point(41, 1), "x2", 42, "y2", 2),
                            Map.of("start", new Point(51, 1))));
            assertThat(session.execute(Sql.select(Edge_.start.value(), Edge_.end.value())
                                    .where(Edge_.start.x.gt(30))
                                    .orderBy(Edge_.start.x))
                            .all())
                    .extracting(row -> row.v1().x() + " " + row.v2())
                    .containsExactly("31 Point[x=32, y=2]", "41 Point[x=42, y=2]", "51 null");
            List<Integer> ids = session.scalars(
                            Sql.select(Edge_.id).where(Edge_.start.x.gt(30)).orderBy(Edge_.id))
                    .all();
            session.execute(
                    update(Edge.class),
                    List.of(
                            Map.of("id", ids.get(0), "start", new Point(61, 1)),
                            Map.of("id", ids.get(1), "start", new Point(71, 1))));
            assertThat(session.scalars(Sql.select(Edge_.start.value())
                                    .where(Edge_.start.x.gt(60))
                                    .orderBy(Edge_.start.columns()))
                            .all())
                    .containsExactly(new Point(61, 1), new Point(71, 1));
            session.execute(insert(Edge.class).values(Map.of("start", new Point(81, 1), "end", new Point(82, 2))));
            assertThat(session.scalars(select(Edge.class).where(Edge_.start.x.eq(81)))
                            .one()
                            .getEnd())
                    .isEqualTo(new Point(82, 2));
        });
    }

    @Test
    void anObjectOfNullsIsNullWhenItIsLoaded() {
        var edge = new Edge(new Point(null, null), null);
        write(edge);
        assertThat(edge.getStart()).isEqualTo(new Point(null, null));
        use(session -> {
            Edge loaded = session.scalars(select(Edge.class)).one();
            assertThat(loaded.getStart()).isNull();
            assertThat(loaded.getEnd()).isNull();
            loaded.setStart(new Point(null, null));
            sent();
            session.flush();
            assertSql();
            loaded.setStart(new Point(null, 5));
            session.flush();
            assertSql("UPDATE edge SET y1=? WHERE edge.id = ?");
            assertThat(session.scalars(Sql.select(Edge_.end.value())).all()).containsExactly((Point) null);
        });
    }

    @Test
    void anExpiredOneIsReadAgain() {
        graph();
        use(session -> {
            Edge edge = session.getOne(Graph.class, 1).getEdges().getFirst();
            session.expire(edge);
            session.execute(update(Edge.class).values(Map.of("start", new Point(9, 9))));
            assertThat(edge.getStart()).isEqualTo(new Point(9, 9));
            edge.setStart(new Point(8, 9));
            session.refresh(edge);
            assertThat(edge.getStart()).isEqualTo(new Point(8, 9));
        });
    }

    @Test
    void aKeyIsAnEmbeddedObject() {
        write(new Sheet(new Edition(1, 1), "first"), new Sheet(new Edition(1, 2), "second"));
        use(session -> {
            Sheet sheet = session.getOne(Sheet.class, new Edition(1, 1));
            assertThat(session.getOne(Sheet.class, List.of(1, 1))).isSameAs(sheet);
            assertThat(session.scalars(select(Sheet.class).where(Sheet_.version.eq(new Edition(1, 2))))
                            .one()
                            .getName())
                    .isEqualTo("second");
            sent();
            sheet.setVersion(new Edition(2, 1));
            session.flush();
            assertSql("UPDATE sheet SET id=? WHERE sheet.id = ? AND sheet.version_id = ?");
            session.commit();
            assertThat(session.getOne(Sheet.class, new Edition(2, 1))).isSameAs(sheet);
        });
    }

    @Test
    void whatChangesInsideIsWritten() {
        var offer = new Offer(new Money(new BigDecimal("12.50"), "EUR"), new Terms(State.OPEN, new Point(1, 2), true));
        write(offer);
        use(session -> {
            Offer loaded = session.getOne(Offer.class, offer.getId());
            assertThat(loaded.getTax()).isNull();
            assertThat(loaded.getTerms()).isEqualTo(new Terms(State.OPEN, new Point(1, 2), true));
            sent();
            loaded.getPrice().setAmount(new BigDecimal("13.00"));
            loaded.setTerms(new Terms(State.TAKEN, new Point(1, 3), true));
            session.flush();
            assertSql("UPDATE offer SET amount=?, state=?, y=? WHERE offer.id = ?");
            loaded.setTax(new Money(null, "EUR"));
            session.flush();
            assertSql("UPDATE offer SET tax_currency=? WHERE offer.id = ?");
            loaded.getTax().setAmount(BigDecimal.ONE);
            session.flush();
            assertSql("UPDATE offer SET tax=? WHERE offer.id = ?");
            session.commit();
        });
        use(session -> {
            Offer loaded = session.scalars(
                            select(Offer.class).where(Offer_.terms.place.y.eq(3), Offer_.terms.state.eq(State.TAKEN)))
                    .one();
            assertThat(loaded.getPrice().getAmount()).isEqualByComparingTo("13");
            assertThat(loaded.getTax().getCurrency()).isEqualTo("EUR");
            loaded.getTerms();
            session.flush();
            assertThat(session.isModified(loaded)).isFalse();
            assertThat(session.scalars(select(Offer.class)
                                    .where(Offer_.terms.eq(new Terms(State.TAKEN, new Point(1, 3), true))))
                            .all())
                    .containsExactly(loaded);
        });
    }
}
