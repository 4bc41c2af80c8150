package dev.azoth.mysql.vertx;

/** Frees a cursor with its statement. */
final class CloseCursorOperation extends Operation<Void> {
    private final VertxCursor cursor;

    CloseCursorOperation(VertxConnection connection, VertxCursor cursor) {
        super(connection, "CLOSE");
        this.cursor = cursor;
    }

    @Override
    @SuppressWarnings("NullAway") // Void has no other value
    void start() {
        connection.closeOnServer(cursor.prepared());
        finishWith(null);
    }
}
