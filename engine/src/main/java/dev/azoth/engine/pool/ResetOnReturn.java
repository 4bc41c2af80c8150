package dev.azoth.engine.pool;

/** What ends a transaction that is still open when its connection is given back. SQLAlchemy: {@code pool_reset_on_return}. */
public enum ResetOnReturn {
    ROLLBACK,
    COMMIT,
    /** Nothing is sent: the application ends its transactions itself. */
    NONE
}
