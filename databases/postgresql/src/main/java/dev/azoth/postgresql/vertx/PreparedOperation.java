package dev.azoth.postgresql.vertx;

import dev.azoth.engine.driver.DriverErrorKind;
import io.vertx.pgclient.PgException;
import org.jspecify.annotations.Nullable;

/**
 * Something done with a prepared statement, which is prepared first where it is not known yet.
 *
 * @param <T> the answer
 */
abstract class PreparedOperation<T extends @Nullable Object> extends Operation<T> {
    final String sql;
    private final boolean keep;
    private boolean known;

    /**
     * @param keep whether the text will come again
     */
    PreparedOperation(VertxConnection connection, String sql, boolean keep) {
        super(connection);
        this.sql = sql;
        this.keep = keep;
    }

    @Override
    final void start() {
        Prepared prepared = connection.prepared(sql);
        if (prepared == null) {
            connection.prepare(sql, keep, this);
        } else {
            known = true;
            sendSafely(prepared);
        }
    }

    /** Called when {@link VertxConnection#prepare} is done. */
    final void sendSafely(Prepared prepared) {
        try {
            send(prepared);
        } catch (RuntimeException refusal) {
            finishFailed(refusal);
        }
    }

    /** Binds and sends; a RuntimeException before anything was sent fails the operation. */
    abstract void send(Prepared prepared);

    /** Ends with the server's answer to {@link #send}; a plan gone stale is forgotten, so that preparing again cures it. */
    final void failExecution(Throwable failure) {
        if (failure instanceof PgException error && known && PgErrors.isStalePlan(error)) {
            connection.forget(sql);
            finishFailed(PgErrors.of(error, DriverErrorKind.STALE_PREPARED_STATEMENT));
        } else {
            finishFailed(failure);
        }
    }
}
