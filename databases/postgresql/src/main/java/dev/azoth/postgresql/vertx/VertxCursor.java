package dev.azoth.postgresql.vertx;

import dev.azoth.engine.driver.DriverColumn;
import dev.azoth.engine.driver.DriverCursor;
import dev.azoth.vertx.Failures;
import io.vertx.sqlclient.internal.TupleInternal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A portal. It is bound by the first fetch, and lives until it is closed or the transaction ends. */
final class VertxCursor implements DriverCursor {
    private final VertxConnection connection;
    private final String sql;
    private final Prepared prepared;
    private final TupleInternal parameters;
    private final String portal;
    private final AtomicBoolean closed = new AtomicBoolean();

    // event loop only
    private boolean bound;
    private boolean exhausted;

    VertxCursor(VertxConnection connection, String sql, Prepared prepared, TupleInternal parameters, String portal) {
        this.connection = connection;
        this.sql = sql;
        this.prepared = prepared;
        this.parameters = parameters;
        this.portal = portal;
    }

    @Override
    public List<DriverColumn> columns() {
        return prepared.shape().columns();
    }

    @Override
    public CompletionStage<List<@Nullable Object[]>> fetch(int count) {
        if (closed.get()) {
            return CompletableFuture.failedFuture(Failures.programming("the cursor is closed"));
        }
        return connection.submit(new FetchOperation(connection, this, count));
    }

    @Override
    public CompletionStage<Void> close() {
        return closed.compareAndSet(false, true)
                ? connection.submit(new ClosePortalOperation(connection, this))
                : CompletableFuture.completedFuture(null);
    }

    String sql() {
        return sql;
    }

    Prepared prepared() {
        return prepared;
    }

    TupleInternal parameters() {
        return parameters;
    }

    String portal() {
        return portal;
    }

    boolean isBound() {
        return bound;
    }

    void setBound() {
        bound = true;
    }

    boolean isExhausted() {
        return exhausted;
    }

    void setExhausted() {
        exhausted = true;
    }
}
