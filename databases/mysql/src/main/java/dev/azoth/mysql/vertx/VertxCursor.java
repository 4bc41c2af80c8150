package dev.azoth.mysql.vertx;

import dev.azoth.engine.driver.DriverColumn;
import dev.azoth.engine.driver.DriverCursor;
import dev.azoth.vertx.Failures;
import io.vertx.sqlclient.internal.TupleInternal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A cursor on the server. It has a prepared statement of its own, since a statement has one cursor at most. */
final class VertxCursor implements DriverCursor {
    private final VertxConnection connection;
    private final String sql;
    private final Prepared prepared;
    private final TupleInternal parameters;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile List<WireColumn> columns = List.of();

    // event loop only
    private boolean open;
    private boolean exhausted;

    VertxCursor(VertxConnection connection, String sql, Prepared prepared, TupleInternal parameters) {
        this.connection = connection;
        this.sql = sql;
        this.prepared = prepared;
        this.parameters = parameters;
    }

    @Override
    public List<DriverColumn> columns() {
        return RowBuffer.driverColumns(columns);
    }

    @Override
    public CompletionStage<List<@Nullable Object[]>> fetch(int count) {
        if (closed.get()) {
            return CompletableFuture.failedFuture(Failures.programming("the cursor is closed"));
        }
        return connection.submit(new FetchOperation(connection, this, count));
    }

    @Override
    @SuppressWarnings("NullAway") // Void has no other value
    public CompletionStage<Void> close() {
        return closed.compareAndSet(false, true)
                ? connection.submit(new CloseCursorOperation(connection, this))
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

    /** The columns once they are known. */
    List<WireColumn> wireColumns() {
        return columns;
    }

    /** The first fetch has been answered. */
    void opened(List<WireColumn> known) {
        columns = known;
        open = true;
    }

    boolean isOpen() {
        return open;
    }

    boolean isExhausted() {
        return exhausted;
    }

    void setExhausted() {
        exhausted = true;
    }
}
