package dev.azoth.mysql.vertx;

import dev.azoth.engine.driver.DriverCursor;
import java.util.Objects;
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
                throw Failures.programming("a cursor needs a statement that returns rows");
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

    private void buffer(Prepared prepared) {
        if (prepared.columns() == 0) {
            throw Failures.programming("a cursor needs a statement that returns rows");
        }
        ExecuteOperation.execute(connection, sql, prepared, parameters, (answer, failure) -> {
            if (failure != null) {
                finishFailed(failure);
            } else {
                finishWith(new BufferedCursor(Objects.requireNonNull(answer.rows())));
            }
        });
    }
}
