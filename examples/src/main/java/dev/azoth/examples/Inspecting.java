package dev.azoth.examples;

import static dev.azoth.sql.schema.Schema.column;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.string;

import dev.azoth.async.AsyncEngine;
import dev.azoth.engine.Connection;
import dev.azoth.engine.reflect.Inspector;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Table;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The inspector has no asynchronous face: {@code runSync} gives it a direct-style connection. */
final class Inspecting {
    private Inspecting() {}

    static CompletableFuture<?> run(AsyncEngine engine) {
        var meta = new MetaData();
        var id = column("id", integer()).primaryKey();
        Table.define(
                "azoth_quickstart_parent", meta, id, column("name", string(50)).unique());
        Table.define(
                "azoth_quickstart_child",
                meta,
                column("id", integer()).primaryKey(),
                column("parent_id", integer()).references(id));

        return engine.begin(conn -> conn.runSync(meta::createAll))
                .thenCompose(ok -> engine.connect(conn -> conn.runSync(Inspecting::useInspector)))
                .thenAccept(tables -> System.out.println("tables: " + tables))
                .thenCompose(ok -> engine.begin(conn -> conn.runSync(meta::dropAll)));
    }

    /** Plain direct-style code; it may return anything to the caller. */
    private static List<String> useInspector(Connection connection) {
        var inspector = Inspector.of(connection);
        System.out.println("views: " + inspector.viewNames());
        for (var column : inspector.columns("azoth_quickstart_child")) {
            System.out.println("column of azoth_quickstart_child: " + column);
        }
        for (var key : inspector.foreignKeys("azoth_quickstart_child")) {
            System.out.println(
                    "foreign key: " + key.columns() + " to " + key.referredTable() + " " + key.referredColumns());
        }
        return inspector.tableNames();
    }
}
