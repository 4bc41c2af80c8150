package dev.azoth.engine.pool;

import dev.azoth.engine.bridge.Timers;
import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Opens one connection: connects within the connect timeout, then tells the connect handlers. Tells its end once, when it has
 * really ended, a cancellation included, so that the slot is free no earlier than the connection is gone.
 */
final class Opening {
    private final Pool pool;
    private final BiConsumer<@Nullable ConnectionRecord, @Nullable Throwable> end;
    private final int generation;
    private final CompletableFuture<? extends DriverConnection> connecting;
    private volatile boolean cancelled;
    private volatile @Nullable CompletableFuture<Void> telling;

    /** @param end is given the record or the failure */
    Opening(Pool pool, BiConsumer<@Nullable ConnectionRecord, @Nullable Throwable> end) {
        this.pool = pool;
        this.end = end;
        this.generation = pool.slots().generation();
        this.connecting = connect(pool);
    }

    void start() {
        if (connecting.isDone()) {
            var unused = connecting.whenComplete(this::connected);
            return;
        }
        Future<?> timer = Timers.after(pool.options().connectTimeout(), this::timedOut);
        var unused = connecting.whenComplete((driver, failure) -> {
            timer.cancel(false);
            connected(driver, failure);
        });
    }

    /**
     * Asks it to end early: the driver closes a connection that arrives all the same, a connect handler at work is
     * interrupted.
     */
    void cancel() {
        cancelled = true;
        connecting.cancel(true);
        CompletableFuture<Void> handlers = telling;
        if (handlers != null) {
            handlers.cancel(true);
        }
    }

    private static CompletableFuture<? extends DriverConnection> connect(Pool pool) {
        try {
            return pool.setup().connect().get().toCompletableFuture();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void timedOut() {
        connecting.completeExceptionally(new DriverException(
                DriverErrorKind.OPERATIONAL,
                "No connection could be opened within "
                        + Text.seconds(pool.options().connectTimeout()),
                null));
    }

    private void connected(@Nullable DriverConnection driver, @Nullable Throwable failure) {
        if (driver == null) {
            pool.log().say(() -> "connecting failed: " + failure);
            end.accept(null, unwrap(failure));
            return;
        }
        var record = new ConnectionRecord(driver, generation, pool.setup());
        pool.slots().opened(record);
        driver.onLost(() -> pool.returns().lost(record));
        pool.log().say(() -> "opened " + driver);
        CompletionStage<Void> told = pool.firstConnect().tell(record, this::awaits);
        if (pool.firstConnect().isTold() && !pool.handlers().any(PoolEvents.CONNECT)) {
            end.accept(record, null);
            return;
        }
        told.thenCompose(ok -> tell(record)).whenComplete((ok, refused) -> told(record, refused));
    }

    private CompletionStage<Void> tell(ConnectionRecord record) {
        CompletableFuture<Void> handlers =
                pool.handlers().connect(PoolEvents.CONNECT, record).toCompletableFuture();
        awaits(handlers);
        return handlers;
    }

    private void awaits(CompletableFuture<Void> handlers) {
        telling = handlers;
        if (cancelled) {
            handlers.cancel(true);
        }
    }

    private void told(ConnectionRecord record, @Nullable Throwable refused) {
        if (refused == null) {
            end.accept(record, null);
            return;
        }
        CompletionStage<Void> closed = pool.returns().close(record);
        closed.whenComplete((ok, never) -> end.accept(null, unwrap(refused)));
    }

    static Throwable unwrap(@Nullable Throwable failure) {
        Throwable inner = failure;
        while (inner instanceof CompletionException && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner == null ? new IllegalStateException("The driver gave neither a connection nor a failure") : inner;
    }
}
