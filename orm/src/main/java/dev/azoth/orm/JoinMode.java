package dev.azoth.orm;

/**
 * How sessions join a transaction that is open on the connection they were given. SQLAlchemy: {@code join_transaction_mode}.
 */
public enum JoinMode {
    /** {@link #CREATE_SAVEPOINT} when the connection is in a savepoint, else {@link #ROLLBACK_ONLY}. */
    CONDITIONAL_SAVEPOINT,
    /** The session's commit leaves the transaction open, its rollback rolls it back. */
    ROLLBACK_ONLY,
    /** The session works in a savepoint of its own, which it releases and rolls back. */
    CREATE_SAVEPOINT,
    /** The session commits and rolls back the transaction as if it were its own. */
    CONTROL_FULLY
}
