package dev.azoth.benchmarks;

import dev.azoth.async.AsyncEngine;

/** The futures face: a connection for each operation, callers without threads. */
final class AzothAsyncContender implements Contender {
    private final AsyncEngine engine;

    private AzothAsyncContender(AsyncEngine engine) {
        this.engine = engine;
    }

    /** As it comes: a transaction begins with the statement and is rolled back when the connection is given back. */
    static Contender transaction(Target target) {
        return new AzothAsyncContender(AsyncEngine.of(AzothEngines.open(target, false)));
    }

    static Contender autocommit(Target target) {
        return new AzothAsyncContender(AsyncEngine.of(AzothEngines.open(target, true)));
    }

    @Override
    public Load start(Case work, ItemRows items) {
        CallbackOperation operation = (key, done) -> {
            var unused = engine.connect(connection ->
                            connection.execute(ItemTable.statement(work, key)).thenApply(ItemTable::checksum))
                    .whenComplete((checksum, failure) -> {
                        if (failure == null) {
                            done.succeeded(checksum);
                        } else {
                            done.failed(failure);
                        }
                    });
        };
        return CallbackLoad.start(items.task(work), operation, Runnable::run);
    }

    @Override
    public void close() {
        engine.dispose().join();
    }
}
