package dev.azoth.mysql.vertx;

import io.vertx.sqlclient.internal.command.SimpleQueryCommand;

/** A round trip. */
final class PingOperation extends Operation<Void> {
    PingOperation(VertxConnection connection) {
        super(connection, "");
    }

    @Override
    @SuppressWarnings("NullAway") // Void has no other value
    void start() {
        connection.send(
                new SimpleQueryCommand<>(
                        "SELECT 1", false, true, connection.collector(ColumnReader.TEXT), new Answer()),
                (ignored, error) -> {
                    if (error == null) {
                        finishWith(null);
                    } else {
                        finishFailed(error);
                    }
                });
    }
}
