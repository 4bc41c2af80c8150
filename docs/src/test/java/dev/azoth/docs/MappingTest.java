package dev.azoth.docs;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.Engine;
import dev.azoth.orm.SessionFactory;
import dev.azoth.orm.mapping.Model;
import dev.azoth.sql.Sql;
import dev.azoth.sql.Tuple2;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Snippets of mapping.md. */
class MappingTest {
    @Test
    void embeddedObjectsAndColumnsWithTwoReaders() {
        var engine = Engine.create("sqlite://");
        var sessions = SessionFactory.of(engine);
        engine.begin(connection -> Model.of(Picture.class).metadata().createAll(connection));
        sessions.begin(session -> {
            var edge = new Edge(new Point(3, 4), new Point(5, 6));
            var picture = new Picture(edge);
            session.add(picture);
            assertThat(picture.getEdgeId()).isNull();
            session.flush();
            assertThat(picture.getEdgeId()).isEqualTo(1);
            var other = aliased(Edge.class, "other");
            // tag::embedded[]
            Edge found = session.scalars(select(Edge.class).where(Edge_.start.eq(new Point(3, 4))))
                    .one(); // x1 = ? AND y1 = ?
            List<Tuple2<Point, Point>> both = session.execute(Sql.select(Edge_.start.value(), Edge_.end.value())
                            .where(Edge_.start.x.gt(0))
                            .orderBy(Edge_.start.columns()))
                    .all();
            session.execute(update(Edge.class).values(Map.of("end", new Point(16, 10)))); // SET x2=?, y2=?
            List<Edge> others = session.scalars(
                            Sql.select(other).where(other.get(Edge_.start).ne(new Point(3, 4))))
                    .all(); // other.x1 != ? OR other.y1 != ?
            // end::embedded[]
            assertThat(found).isSameAs(edge);
            assertThat(both.getFirst().v2()).isEqualTo(new Point(5, 6));
            assertThat(edge.getEnd()).isEqualTo(new Point(16, 10));
            assertThat(others).isEmpty();
        });
        engine.dispose();
    }
}
