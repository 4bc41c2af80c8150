package dev.azoth.ormtests.inherit;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.delete;
import static dev.azoth.orm.Orm.insert;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.subqueryload;
import static dev.azoth.orm.Orm.update;
import static dev.azoth.orm.Orm.withPolymorphic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.query.LoaderOption;
import dev.azoth.ormtests.OrmSuite;
import dev.azoth.sql.Sql;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hierarchies of which some classes share tables and others join theirs. SQLAlchemy: SingleOnJoinedTest and the like. */
class MixedHierarchyTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {
            Harbour.class,
            Ship.class,
            Freighter.class,
            Tanker.class,
            Reefer.class,
            Ferry.class,
            Tug.class,
            Tool.class,
            Saw.class,
            Chainsaw.class
        };
    }

    @BeforeEach
    void writeRows() {
        var harbour = new Harbour("h");
        var tug = new Tug("tug", 9);
        var tanker = new Tanker("tanker", 500, "crude");
        tanker.setTug(tug);
        for (Ship ship : List.of(
                new Ship("ship"),
                new Freighter("freighter", 100),
                new Reefer("reefer", 200),
                tug,
                tanker,
                new Ferry("ferry", 30, "north"))) {
            ship.setHarbour(harbour);
            write(ship);
        }
        write(new Tool("hammer"), new Saw("saw", 7), new Chainsaw("chainsaw", 70, "oil"));
    }

    private static List<String> names(List<? extends Named> named) {
        return named.stream()
                .map(one -> one.getClass().getSimpleName() + " " + one.getName())
                .sorted()
                .toList();
    }

    @Test
    void eachTableHasItsColumns() {
        assertThat(Mappers.of(Tanker.class).tables())
                .extracting(Object::toString)
                .containsExactly("ship", "freighter");
        assertThat(Freighter_.MAPPER.table().columns())
                .extracting(column -> column.name())
                .containsExactly("id", "tons", "oil", "tug_id");
        assertThat(Mappers.of(Chainsaw.class).tables())
                .extracting(Object::toString)
                .containsExactly("tool", "chainsaw");
        assertThat(Ferry_.MAPPER.table().columns())
                .extracting(column -> column.name())
                .containsExactly("id", "seats", "line");
    }

    @Test
    void objectsAreWrittenToTheTablesOfTheirClass() {
        use(session -> {
            session.addAll(List.of(new Tanker("t", 1, "raw"), new Reefer("r", 2)));
            session.flush();
            assertThat(sent())
                    .satisfiesExactly(
                            sql -> assertThat(sql).startsWith("INSERT INTO ship "),
                            sql -> assertThat(sql).startsWith("INSERT INTO freighter (id, tons, oil, tug_id) "),
                            sql -> assertThat(sql).startsWith("INSERT INTO freighter (id, tons) "));
        });
    }

    @Test
    void allAreFoundByTheTopmostClass() {
        use(session -> {
            List<Ship> ships = session.scalars(select(Ship.class)).all();
            assertThat(sent())
                    .singleElement()
                    .asString()
                    .endsWith(" FROM ship LEFT OUTER JOIN freighter ON ship.id = freighter.id"
                            + " LEFT OUTER JOIN ferry ON ship.id = ferry.id LEFT OUTER JOIN tug ON ship.id = tug.id");
            assertThat(names(ships))
                    .containsExactly(
                            "Ferry ferry",
                            "Freighter freighter",
                            "Reefer reefer",
                            "Ship ship",
                            "Tanker tanker",
                            "Tug tug");
            for (Ship ship : ships) {
                switch (ship) {
                    case Tanker tanker ->
                        assertThat(tanker.getTons() + tanker.getOil()).isEqualTo("500crude");
                    case Freighter freighter -> assertThat(freighter.getTons()).isIn(100, 200);
                    case Ferry ferry ->
                        assertThat(ferry.getCapacity() + ferry.getLine()).isEqualTo("30north");
                    default -> {}
                }
            }
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void classesThatShareATableAreToldApart() {
        use(session -> {
            assertThat(names(session.scalars(select(Freighter.class)).all()))
                    .containsExactly("Freighter freighter", "Reefer reefer", "Tanker tanker");
            assertThat(sent().getFirst()).endsWith(" FROM ship JOIN freighter ON ship.id = freighter.id");
            assertThat(names(session.scalars(select(Tanker.class)).all())).containsExactly("Tanker tanker");
            assertThat(sent().getFirst())
                    .endsWith(" FROM ship JOIN freighter ON ship.id = freighter.id WHERE ship.kind IN (?)");
            EntityAlias<Reefer> reefer = aliased(Reefer.class);
            assertThat(names(session.scalars(Sql.select(reefer)).all())).containsExactly("Reefer reefer");
            assertThat(sent().getFirst())
                    .endsWith(" FROM ship AS ship_1 JOIN freighter AS freighter_1 ON ship_1.id = freighter_1.id"
                            + " WHERE ship_1.kind IN (?)");
            assertThat(session.get(
                            Tanker.class,
                            session.scalars(select(Reefer.class)).one().getId()))
                    .isEmpty();
        });
    }

    @Test
    void oneTableAndFurtherOnes() {
        use(session -> {
            assertThat(names(session.scalars(select(Tool.class)).all()))
                    .containsExactly("Chainsaw chainsaw", "Saw saw", "Tool hammer");
            assertThat(sent().getFirst()).endsWith(" FROM tool LEFT OUTER JOIN chainsaw ON tool.id = chainsaw.id");
            assertThat(names(session.scalars(select(Saw.class)).all())).containsExactly("Chainsaw chainsaw", "Saw saw");
            assertThat(sent().getFirst())
                    .endsWith(" FROM tool LEFT OUTER JOIN chainsaw ON tool.id = chainsaw.id WHERE tool.kind IN (?, ?)");
            Chainsaw chainsaw = session.scalars(select(Chainsaw.class)).one();
            assertThat(sent().getFirst()).endsWith(" FROM tool JOIN chainsaw ON tool.id = chainsaw.id");
            assertThat(chainsaw.getTeeth() + chainsaw.getFuel()).isEqualTo("70oil");
            chainsaw.setTeeth(71);
            chainsaw.setFuel("gas");
            session.flush();
            assertSql("UPDATE tool SET teeth=? WHERE tool.id = ?", "UPDATE chainsaw SET fuel=? WHERE chainsaw.id = ?");
            session.delete(chainsaw);
            session.flush();
            assertSql("DELETE FROM chainsaw WHERE chainsaw.id = ?", "DELETE FROM tool WHERE tool.id = ?");
        });
    }

    @Test
    void objectsAreChangedAndDeletedTableByTable() {
        use(session -> {
            Tanker tanker = session.scalars(select(Tanker.class)).one();
            sent();
            tanker.setOil("fuel");
            tanker.setName("t");
            session.flush();
            assertSql("UPDATE ship SET name=? WHERE ship.id = ?", "UPDATE freighter SET oil=? WHERE freighter.id = ?");
            session.delete(tanker);
            session.flush();
            assertSql("DELETE FROM freighter WHERE freighter.id = ?", "DELETE FROM ship WHERE ship.id = ?");
        });
    }

    @Test
    void relationshipsLeadToAndFromThem() {
        use(session -> {
            Tug tug = session.scalars(select(Tug.class).options(selectinload(Tug_.tankers)))
                    .one();
            assertThat(names(tug.getTankers())).containsExactly("Tanker tanker");
            EntityAlias<Tug> puller = aliased(Tug.class);
            assertThat(names(session.scalars(select(Tanker.class)
                                    .join(Tanker_.tug.to(puller))
                                    .where(puller.get(Tug_.power).eq(9)))
                            .all()))
                    .containsExactly("Tanker tanker");
            EntityAlias<Tanker> pulled = aliased(Tanker.class);
            assertThat(names(session.scalars(select(Tug.class)
                                    .join(Tug_.tankers.to(pulled))
                                    .where(pulled.get(Tanker_.oil).eq("crude")))
                            .all()))
                    .containsExactly("Tug tug");
            assertThat(session.scalars(select(Tug.class).where(Tug_.tankers.any(Tanker_.oil.eq("none"))))
                            .all())
                    .isEmpty();
            assertThat(session.scalars(select(Harbour.class).where(Harbour_.ships.any(Tanker_.oil.eq("crude"))))
                            .all())
                    .hasSize(1);
        });
    }

    @Test
    void someComeAlong() {
        use(session -> {
            List<Ship> ships = session.scalars(Sql.select(withPolymorphic(Ship.class, Tanker.class)))
                    .all();
            assertThat(sent())
                    .singleElement()
                    .asString()
                    .endsWith(" FROM ship LEFT OUTER JOIN freighter ON ship.id = freighter.id");
            assertThat(ships).hasSize(6);
        });
    }

    @Test
    void statementsConcernTheRowsOfTheClass() {
        use(session -> {
            session.execute(update(Reefer.class).set(Freighter_.tons, 201));
            assertThat(sent().getLast())
                    .isEqualTo("UPDATE freighter SET tons=? WHERE freighter.id IN (SELECT ship.id FROM ship"
                            + " WHERE ship.kind IN (?))");
            assertThat(session.scalars(select(Freighter.class).orderBy(Freighter_.tons))
                            .all())
                    .extracting(Freighter::getTons)
                    .containsExactly(100, 201, 500);
            session.execute(
                    insert(Tanker.class), List.of(Map.of("name", "a", "oil", "b"), Map.of("name", "c", "tons", 3)));
            assertThat(names(session.scalars(select(Tanker.class)).all()))
                    .containsExactly("Tanker a", "Tanker c", "Tanker tanker");
            session.execute(delete(Reefer.class));
            assertThat(session.scalars(select(Reefer.class)).all()).isEmpty();
            assertThat(session.scalars(select(Tanker.class)).all()).hasSize(3);
        });
    }

    @Test
    void twoClassesMayHaveRelationshipsOfOneName() {
        use(session -> {
            Harbour harbour = session.scalars(select(Harbour.class)).one();
            session.scalars(select(Ferry.class)).one().getCalls().add(harbour);
            session.scalars(select(Tug.class)).one().getCalls().add(harbour);
            session.commit();
        });
        for (var options : List.of(
                List.of(selectinload(Ferry_.calls), selectinload(Tug_.calls)),
                List.of(joinedload(Ferry_.calls), joinedload(Tug_.calls)),
                List.of(subqueryload(Ferry_.calls), joinedload(Tug_.calls)))) {
            use(session -> {
                List<Ship> ships = session.scalars(select(Ship.class).options(options.toArray(LoaderOption[]::new)))
                        .unique()
                        .all();
                sent();
                for (Ship ship : ships) {
                    switch (ship) {
                        case Ferry ferry -> assertThat(ferry.getCalls()).hasSize(1);
                        case Tug tug -> assertThat(tug.getCalls()).hasSize(1);
                        default -> {}
                    }
                }
                assertThat(sent()).isEmpty();
            });
        }
    }
}
