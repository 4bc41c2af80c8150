package dev.azoth.examples.orm;

import dev.azoth.async.AsyncEngine;
import dev.azoth.orm.mapping.Model;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The tables of mapped classes, there while an example runs. */
final class Tables {
    private Tables() {}

    /** Creates the tables of a class and of those it has relationships to, runs the example, and drops them however that ended. */
    static CompletableFuture<?> during(AsyncEngine engine, Class<?> type, Supplier<CompletableFuture<?>> example) {
        var tables = Model.of(type).metadata();
        return engine.begin(conn -> conn.runSync(tables::createAll))
                .thenCompose(ok -> example.get())
                .handle((ok, failure) -> Optional.ofNullable(failure))
                .thenCompose(failure -> engine.begin(conn -> conn.runSync(tables::dropAll))
                        .thenCompose(dropped -> failure.isEmpty()
                                ? CompletableFuture.completedFuture(null)
                                : CompletableFuture.failedFuture(failure.get())));
    }
}
