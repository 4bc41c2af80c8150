package dev.azoth.testkit.compliance;

import dev.azoth.async.AsyncConnection;
import dev.azoth.async.AsyncEngine;
import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.engine.Work;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The ways in which a program gives up work that is under way. */
enum GivingUp {
    CANCEL {
        @Override
        Attempt start(
                Engine engine,
                Function<AsyncConnection, CompletableFuture<?>> futures,
                Work<Connection, Object> direct) {
            CompletableFuture<?> work = begin(engine, futures);
            return new Attempt(this, work, () -> work.cancel(true));
        }
    },
    TIME_OUT {
        @Override
        Attempt start(
                Engine engine,
                Function<AsyncConnection, CompletableFuture<?>> futures,
                Work<Connection, Object> direct) {
            CompletableFuture<?> work = begin(engine, futures);
            return new Attempt(this, work, () -> work.orTimeout(1, TimeUnit.MILLISECONDS));
        }
    },
    CANCEL_RUN_SYNC {
        @Override
        Attempt start(
                Engine engine,
                Function<AsyncConnection, CompletableFuture<?>> futures,
                Work<Connection, Object> direct) {
            CompletableFuture<?> work = begin(engine, connection -> connection.runSync(direct));
            return new Attempt(this, work, () -> work.cancel(true));
        }
    },
    INTERRUPT {
        @Override
        Attempt start(
                Engine engine,
                Function<AsyncConnection, CompletableFuture<?>> futures,
                Work<Connection, Object> direct) {
            var work = new CompletableFuture<Object>();
            Thread worker = Thread.ofVirtual().start(() -> {
                try {
                    work.complete(engine.begin(direct));
                } catch (Throwable failure) {
                    work.completeExceptionally(failure);
                }
            });
            return new Attempt(this, work, worker::interrupt);
        }
    };

    /** Starts the work in a transaction, through futures or in direct style. */
    abstract Attempt start(
            Engine engine, Function<AsyncConnection, CompletableFuture<?>> futures, Work<Connection, Object> direct);

    private static CompletableFuture<?> begin(Engine engine, Function<AsyncConnection, CompletableFuture<?>> work) {
        return AsyncEngine.of(engine)
                .<Object>begin(connection -> work.apply(connection).thenApply(value -> "done"));
    }
}
