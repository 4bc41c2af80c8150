package dev.azoth.postgresql.vertx;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.internal.QueryResultHandler;
import io.vertx.sqlclient.internal.command.QueryCommandBase;
import io.vertx.sqlclient.internal.command.SimpleQueryCommand;

/** A round trip. An answer is an answer: in a failed transaction it is an error, and shows that the server lives. */
final class PingOperation extends Operation<Void> {
    PingOperation(VertxConnection connection) {
        super(connection);
    }

    @Override
    void start() {
        connection.send(
                new SimpleQueryCommand<>(
                        "SELECT 1", false, true, QueryCommandBase.NULL_COLLECTOR, QueryResultHandler.NOOP_HANDLER),
                (ignored, error) -> {
                    if (error == null || (error instanceof PgException answer && !isFarewell(answer))) {
                        finish();
                    } else {
                        finishFailed(error);
                    }
                });
    }

    private static boolean isFarewell(PgException answer) {
        return String.valueOf(answer.getSqlState()).startsWith("57P");
    }
}
