package dev.azoth.mysql.vertx;

import dev.azoth.engine.driver.DriverResult;
import io.vertx.sqlclient.internal.command.SimpleQueryCommand;

/** One statement sent as text: BEGIN, DDL, SHOW. */
final class SimpleOperation extends Operation<DriverResult> {
    SimpleOperation(VertxConnection connection, String sql) {
        super(connection, sql);
    }

    @Override
    void start() {
        TextCheck.check(sql, "the statement");
        send(connection, sql, this);
    }

    static void send(VertxConnection connection, String sql, Operation<DriverResult> operation) {
        var answer = new Answer();
        connection.send(
                new SimpleQueryCommand<>(sql, false, true, connection.collector(ColumnReader.TEXT), answer),
                (ignored, error) -> {
                    Throwable failure = error != null ? error : answer.failure();
                    if (failure != null) {
                        operation.finishFailed(failure);
                    } else {
                        operation.finishWith(answer.result());
                    }
                });
    }
}
