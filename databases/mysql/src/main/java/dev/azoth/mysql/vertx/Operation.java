package dev.azoth.mysql.vertx;

import dev.azoth.engine.driver.DriverException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Something a connection does for a caller, and the stage the caller waits for, in one object. Runs on the connection's
 * event loop, after all that came before has been answered.
 *
 * @param <T> the answer
 */
abstract class Operation<T extends @Nullable Object> extends CompletableFuture<T> implements Runnable {
    final VertxConnection connection;
    final String sql;

    Operation(VertxConnection connection, String sql) {
        this.connection = connection;
        this.sql = sql;
    }

    /** Arrives on the event loop. */
    @Override
    public final void run() {
        connection.arrive(this);
    }

    /** Sends. A DriverException before anything was sent fails the operation. */
    abstract void start();

    final void finishWith(T answer) {
        connection.succeeded(sql);
        connection.finished(this, null);
        complete(answer);
    }

    final void finishFailed(Throwable failure) {
        DriverException told = failure instanceof DriverException known ? known : connection.translate(failure);
        connection.finished(this, told);
        completeExceptionally(told);
    }

    /** Ends it for the caller: it was never started, or its answer is of no interest any more. */
    final void refuse(DriverException refusal) {
        completeExceptionally(refusal);
    }
}
