package dev.azoth.benchmarks;

import dev.azoth.async.AsyncConnection;
import dev.azoth.async.AsyncEngine;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The futures face: a connection for each operation, callers without threads. */
final class AzothAsyncContender implements Contender {
    private final AsyncEngine engine;
    private final boolean begins;

    private AzothAsyncContender(AsyncEngine engine, boolean begins) {
        this.engine = engine;
        this.begins = begins;
    }

    /** As it comes: nothing is written, so the server hears of no transaction. */
    static Contender plain(Target target) {
        return new AzothAsyncContender(AsyncEngine.of(AzothEngines.open(target)), false);
    }

    static Contender transaction(Target target) {
        return new AzothAsyncContender(AsyncEngine.of(AzothEngines.open(target)), true);
    }

    @Override
    public Load start(Case work, ItemRows items) {
        CallbackOperation operation = (key, done) -> {
            Function<AsyncConnection, CompletionStage<Long>> query = connection ->
                    connection.execute(ItemTable.statement(work, key)).thenApply(ItemTable::checksum);
            var unused = (begins ? engine.begin(query) : engine.connect(query)).whenComplete((checksum, failure) -> {
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
