package dev.azoth.sqlite;

import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One task of a connection's thread and the stage that answers for it. */
final class Operation<T> {
    /** What is done on the connection's thread. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws Exception;
    }

    final CompletableFuture<T> stage = new CompletableFuture<>();
    private final Work<T> work;
    private final boolean undoes;
    private volatile boolean cancelled;

    /** @param undoes it ends what was cancelled, so that a cancellation that comes late leaves it alone */
    Operation(Work<T> work, boolean undoes) {
        this.work = work;
        this.undoes = undoes;
    }

    void cancel() {
        cancelled = !undoes;
    }

    boolean cancelled() {
        return cancelled;
    }

    /** Runs the work and gives what is to be done once the operation is no longer the current one. */
    Runnable run() {
        if (cancelled) {
            return () -> stage.completeExceptionally(cancellation(null));
        }
        try {
            T result = work.run();
            return () -> stage.complete(result);
        } catch (Throwable failure) {
            DriverException told = SqliteErrors.translate(failure);
            DriverException answer = cancelled && told.kind() != DriverErrorKind.DISCONNECT ? cancellation(told) : told;
            return () -> stage.completeExceptionally(answer);
        }
    }

    void fail(DriverException failure) {
        stage.completeExceptionally(failure);
    }

    static DriverException cancellation(@Nullable DriverException cause) {
        return new DriverException(
                DriverErrorKind.CANCELLED,
                "The statement was cancelled on request",
                null,
                cause == null ? 0 : cause.vendorCode(),
                null,
                cause);
    }
}
