package dev.azoth.postgresql.vertx;

import dev.azoth.engine.driver.DriverException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Something a connection does for a caller, and the stage the caller waits for, in one object. Runs on the connection's
 * event loop.
 *
 * @param <T> the answer
 */
abstract class Operation<T extends @Nullable Object> extends CompletableFuture<T> implements Runnable {
    final VertxConnection connection;
    private boolean finished;

    Operation(VertxConnection connection) {
        this.connection = connection;
    }

    /** Arrives on the event loop. */
    @Override
    public final void run() {
        connection.arrive(this);
    }

    /** Sends; called when all that came before has been sent. */
    abstract void start();

    /** Ends this operation, which was in flight from {@link #start} on. */
    final void finishWith(T answer) {
        finished = true;
        connection.finished();
        complete(answer);
    }

    /** Ends an operation that answers nothing. */
    final void finish() {
        finished = true;
        connection.finished();
        complete(null);
    }

    final void finishFailed(Throwable failure) {
        finished = true;
        connection.finished();
        completeExceptionally(failure instanceof DriverException known ? known : connection.translate(failure));
    }

    /** Whether the server has answered, or nothing was sent; event loop only. */
    final boolean isFinished() {
        return finished;
    }

    /** Ends it for the caller: it was never started, or its answer is of no interest any more. */
    final void refuse(DriverException refusal) {
        completeExceptionally(refusal);
    }
}
