package dev.azoth.postgresql.vertx;

import io.vertx.sqlclient.internal.command.CloseCursorCommand;

/** Frees a cursor's portal; nothing to do when it was never bound. */
final class ClosePortalOperation extends Operation<Void> {
    private final VertxCursor cursor;

    ClosePortalOperation(VertxConnection connection, VertxCursor cursor) {
        super(connection);
        this.cursor = cursor;
    }

    @Override
    void start() {
        if (!cursor.isBound()) {
            finish();
            return;
        }
        connection.send(
                new CloseCursorCommand(cursor.portal(), cursor.prepared().statement()), (ignored, error) -> {
                    if (error != null) {
                        finishFailed(error);
                    } else {
                        finish();
                    }
                });
    }
}
