package dev.azoth.engine.pool;

/** What {@link Slots#take} gives: an idle connection, the permission to open one, or a place in the line. */
sealed interface Grant permits ConnectionRecord, Grant.Open, Waiter {

    /** A slot without a connection. Its owner opens one, or frees the slot. */
    enum Open implements Grant {
        PERMIT
    }
}
