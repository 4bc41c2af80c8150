package dev.azoth.docs;

import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.schema.Schema.column;
import static dev.azoth.sql.type.Types.string;

import dev.azoth.async.AsyncEngine;
import dev.azoth.engine.Engine;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The README's code. */
class ReadmeTest {
    @Test
    void futures() {
        // tag::futures[]
        var meta = new MetaData();
        var name = column("name", string(50)).primaryKey();
        var t1 = Table.define("t1", meta, name);

        AsyncEngine engine = AsyncEngine.create("sqlite://", o -> o.echo(true));
        engine.begin(conn -> conn.runSync(meta::createAll)
                        .thenCompose(ok -> conn.execute(
                                t1.insert(), List.of(Map.of("name", "some name 1"), Map.of("name", "some name 2")))))
                .thenCompose(
                        ok -> engine.connect(conn -> conn.execute(select(t1).where(name.eq("some name 1")))))
                .thenAccept(result -> System.out.println(result.all()))
                .thenCompose(ok -> engine.dispose())
                .join();
        // end::futures[]
    }

    @Test
    void direct() {
        var meta = new MetaData();
        var name = column("name", string(50)).primaryKey();
        var t1 = Table.define("t1", meta, name);
        // tag::direct[]
        Engine engine = Engine.create("sqlite://");
        engine.begin(conn -> {
            meta.createAll(conn);
            return conn.execute(t1.insert(), List.of(Map.of("name", "some name 1"), Map.of("name", "some name 2")));
        });
        List<String> names =
                engine.connect(conn -> conn.scalars(select(name).orderBy(name)).all());
        engine.dispose();
        // end::direct[]
        org.assertj.core.api.Assertions.assertThat(names).containsExactly("some name 1", "some name 2");
    }
}
