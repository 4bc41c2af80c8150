package dev.azoth.mysql.vertx;

import dev.azoth.engine.driver.DriverException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Something a connection does for a caller, and the stage the caller waits for, in one object. Runs on the connection's
 * event loop, after all that came before has been answered; reads may be sent behind other reads.
 *
 * @param <T> the answer
 */
abstract class Operation<T extends @Nullable Object> extends CompletableFuture<T> implements Runnable {
    final VertxConnection connection;
    final String sql;
    private boolean onlyReads;

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

    /** All that is left of it is the answer to a statement that does nothing but read: others may be sent behind it. */
    final void onlyReads() {
        onlyReads = true;
        connection.drain();
    }

    final boolean isRead() {
        return onlyReads;
    }

    final void finishWith(T answer) {
        DriverException broken = connection.refusal(sql);
        if (broken != null) {
            finishFailed(broken);
            return;
        }
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
