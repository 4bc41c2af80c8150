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
        Prepared prepared = connection.statements().get(sql);
        if (prepared == null) {
            connection.statements().prepare(sql, keep, this);
        } else {
            known = true;
            sendSafely(prepared, null);
        }
    }

    /** Called when {@link PreparedStatements#prepare} is done; {@code portal} as of {@link #send}. */
    final void sendSafely(Prepared prepared, @Nullable String portal) {
        try {
            send(prepared, portal);
        } catch (RuntimeException refusal) {
            finishFailed(refusal);
        }
    }

    /** The values, when the statement may be run while it is prepared; null when not. */
    @Nullable
    Object @Nullable [] firstValues() {
        return null;
    }

    /**
     * Binds and sends; a RuntimeException before anything was sent fails the operation.
     *
     * @param portal under whose name the answer is kept, when the statement was run with {@link #firstValues}
     */
    abstract void send(Prepared prepared, @Nullable String portal);

    /** Ends with the server's answer to {@link #send}; a plan gone stale is forgotten, so that preparing again cures it. */
    final void failExecution(Throwable failure) {
        if (failure instanceof PgException error && known && PgErrors.isStalePlan(error)) {
            connection.statements().forget(sql);
            finishFailed(PgErrors.of(error, DriverErrorKind.STALE_PREPARED_STATEMENT));
        } else {
            finishFailed(failure);
        }
    }
}
