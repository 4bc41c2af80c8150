package dev.azoth.postgresql.vertx;

import dev.azoth.engine.driver.DriverResult;
import io.vertx.sqlclient.internal.QueryResultHandler;
import io.vertx.sqlclient.internal.command.QueryCommandBase;
import io.vertx.sqlclient.internal.command.SimpleQueryCommand;
import java.util.List;

/**
 * One command that answers without rows, over the simple protocol: BEGIN, DDL. (Rows would travel as text there, which the
 * client misreads.)
 */
final class SimpleOperation extends Operation<DriverResult> {
    private static final DriverResult DONE = new DriverResult(List.of(), List.of(), -1, null);

    private final String sql;

    SimpleOperation(VertxConnection connection, String sql) {
        super(connection);
        this.sql = sql;
    }

    @Override
    void start() {
        connection.send(
                new SimpleQueryCommand<>(
                        sql, false, true, QueryCommandBase.NULL_COLLECTOR, QueryResultHandler.NOOP_HANDLER),
                (ignored, error) -> {
                    if (error != null) {
                        finishFailed(error);
                    } else {
                        finishWith(DONE);
                    }
                });
    }
}
