package dev.azoth.examples;

import static dev.azoth.sql.Sql.text;

import dev.azoth.async.AsyncEngine;
import dev.azoth.engine.ConnectionEvents;
import dev.azoth.engine.pool.PoolEvents;
import java.util.concurrent.CompletableFuture;

/** Handlers are written in direct style, and may use the connection they are handed. */
final class Events {
    private Events() {}

    static CompletableFuture<?> run(String url) {
        var engine = AsyncEngine.create(url);

        engine.sync().on(PoolEvents.CONNECT, (connection, record) -> {
            System.out.println("new driver connection: "
                    + connection.unwrap(Object.class).getClass().getSimpleName());
            System.out.println(connection
                    .execute("select 'executed in the connect event'")
                    .getFirst()
                    .get(0));
        });
        engine.sync()
                .on(
                        ConnectionEvents.BEFORE_EXECUTE,
                        (connection, statement, parameters) -> System.out.println("before execute: " + statement));

        return engine.connect(conn -> conn.execute(text("select 1")))
                .thenAccept(result -> System.out.println("result: " + result.scalar()))
                .thenCompose(ok -> engine.dispose());
    }
}
