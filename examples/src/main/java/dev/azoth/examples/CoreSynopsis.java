package dev.azoth.examples;

import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.schema.Schema.column;
import static dev.azoth.sql.type.Types.string;

import dev.azoth.async.AsyncEngine;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Create a table, insert two rows, select one: the Core synopsis of SQLAlchemy's asyncio documentation. */
final class CoreSynopsis {
    private CoreSynopsis() {}

    static CompletableFuture<?> run(AsyncEngine engine) {
        var meta = new MetaData();
        var name = column("name", string(50)).primaryKey();
        var t1 = Table.define("azoth_quickstart_t1", meta, name);

        return engine.begin(conn -> conn.runSync(meta::createAll)
                        .thenCompose(ok -> conn.execute(
                                t1.insert(), List.of(Map.of("name", "some name 1"), Map.of("name", "some name 2")))))
                .thenCompose(
                        ok -> engine.connect(conn -> conn.execute(select(t1).where(name.eq("some name 1")))))
                .thenAccept(result -> System.out.println(result.all()))
                .thenCompose(ok -> engine.begin(conn -> conn.runSync(meta::dropAll)));
    }
}
