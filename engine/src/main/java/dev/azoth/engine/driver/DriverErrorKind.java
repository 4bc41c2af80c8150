package dev.azoth.engine.driver;

/** What a {@link DriverException} is about; the engine chooses the user's exception by it. */
public enum DriverErrorKind {
    INTEGRITY,
    DATA,
    OPERATIONAL,
    PROGRAMMING,
    INTERNAL,
    NOT_SUPPORTED,
    /** The running statement was cancelled on request. */
    CANCELLED,
    /** The connection is gone. */
    DISCONNECT,
    /** The prepared statement no longer fits the schema; nothing was executed, and preparing again cures it. */
    STALE_PREPARED_STATEMENT,
    /** A parameter or a result that this driver cannot carry faithfully; nothing was corrupted. */
    VALUE
}
