package dev.azoth.mysql.vertx;

import dev.azoth.engine.driver.DriverResult;
import io.vertx.mysqlclient.MySQLException;
import io.vertx.sqlclient.internal.command.ExtendedQueryCommand;
import org.jspecify.annotations.Nullable;

/** One execution of a prepared statement. */
final class ExecuteOperation extends Operation<DriverResult> {
    private final boolean keep;
    private final @Nullable Object[] parameters;

    /**
     * @param keep whether the text will come again
     */
    ExecuteOperation(VertxConnection connection, String sql, boolean keep, @Nullable Object[] parameters) {
        super(connection, sql);
        this.keep = keep;
        this.parameters = parameters;
    }

    @Override
    void start() {
        connection.prepare(sql, keep, this::execute, this::notPrepared);
    }

    /** A few statements can only be sent as text. */
    private void notPrepared(Throwable failure) {
        if (parameters.length == 0
                && failure instanceof MySQLException error
                && error.getErrorCode() == MySqlErrors.NOT_PREPARABLE) {
            SimpleOperation.send(connection, sql, this);
        } else {
            finishFailed(failure);
        }
    }

    private void execute(Prepared prepared) {
        execute(connection, sql, prepared, parameters, (answer, failure) -> {
            if (failure != null) {
                finishFailed(failure);
            } else {
                finishWith(answer.result());
            }
        });
        if (prepared.onlyReads()) {
            onlyReads();
        }
    }

    /** What to do with an answer, or with a failure. */
    @FunctionalInterface
    interface End {
        void end(Answer answer, @Nullable Throwable failure);
    }

    static void execute(
            VertxConnection connection, String sql, Prepared prepared, @Nullable Object[] parameters, End end) {
        var answer = new Answer();
        connection.send(
                ExtendedQueryCommand.createQuery(
                        sql,
                        null,
                        prepared.statement(),
                        ParameterEncoder.encode(parameters, prepared.parameters(), connection.maxPacket()),
                        true,
                        connection.collector(ColumnReader.BINARY),
                        answer),
                (ignored, error) -> {
                    if (error != null && MySqlErrors.isStale(error)) {
                        connection.forget(sql);
                    }
                    end.end(answer, error != null ? error : answer.failure());
                });
    }
}
