package dev.azoth.mysql.vertx;

import dev.azoth.engine.driver.DriverCursor;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.vertx.Failures;
import org.jspecify.annotations.Nullable;

/**
 * Prepares the statement of a cursor; it runs with the first fetch. The client waits for ever when it is to open a cursor over
 * a statement for which the server opens none: such statements are run, and their rows kept.
 */
final class OpenCursorOperation extends Operation<DriverCursor> {
    private final @Nullable Object[] parameters;

    OpenCursorOperation(VertxConnection connection, String sql, @Nullable Object[] parameters) {
        super(connection, sql);
        this.parameters = parameters;
    }

    @Override
    void start() {
        if (SqlText.opensCursor(sql)) {
            connection.prepareApart(sql, this::open, this::finishFailed);
        } else {
            connection.prepare(sql, false, this::buffer, this::finishFailed);
        }
    }

    private void open(Prepared prepared) {
        try {
            if (prepared.columns() == 0) {
                throw withoutRows();
            }
            finishWith(new VertxCursor(
                    connection,
                    sql,
                    prepared,
                    ParameterEncoder.encode(parameters, prepared.parameters(), connection.maxPacket())));
        } catch (RuntimeException refusal) {
            connection.closeOnServer(prepared);
            finishFailed(refusal);
        }
    }

    private static DriverException withoutRows() {
        return Failures.programming("a cursor needs a statement that returns rows");
    }

    private void buffer(Prepared prepared) {
        // of INSERT ... RETURNING the server tells no columns when it is prepared
        if (prepared.columns() == 0 && SqlText.changesWithoutRows(sql)) {
            throw withoutRows();
        }
        ExecuteOperation.execute(connection, sql, prepared, parameters, (answer, failure) -> {
            RowBuffer rows = answer.rows();
            if (failure != null) {
                finishFailed(failure);
            } else if (rows == null) {
                finishFailed(withoutRows());
            } else {
                finishWith(new BufferedCursor(rows));
            }
        });
    }
}
