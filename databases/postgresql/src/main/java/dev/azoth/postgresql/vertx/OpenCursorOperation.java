package dev.azoth.postgresql.vertx;

import dev.azoth.engine.driver.DriverCursor;
import dev.azoth.vertx.Failures;
import org.jspecify.annotations.Nullable;

/** Prepares the statement of a cursor and binds its values; nothing runs until the first fetch. */
final class OpenCursorOperation extends PreparedOperation<DriverCursor> {
    private final @Nullable Object[] parameters;

    OpenCursorOperation(VertxConnection connection, String sql, boolean keep, @Nullable Object[] parameters) {
        super(connection, sql, keep);
        this.parameters = parameters;
    }

    @Override
    void send(Prepared prepared, @Nullable String portal) {
        if (!prepared.shape().hasRows()) {
            throw Failures.programming("a cursor needs a statement that returns rows");
        }
        finishWith(new VertxCursor(
                connection,
                sql,
                prepared,
                prepared.bind(parameters),
                connection.statements().nextPortal()));
    }
}
