package dev.azoth.orm.query;

import dev.azoth.sql.StatementOption;

/** How a session treats one statement. SQLAlchemy: {@code execution_options} of the ORM. */
public enum SessionOption implements StatementOption {
    /** Objects already in the session are given the values of the rows. */
    POPULATE_EXISTING,
    /** The session is not flushed first. */
    NO_AUTOFLUSH,
    /** UPDATE and DELETE: objects in the session are left as they are. */
    SYNCHRONIZE_NONE,
    /** UPDATE and DELETE: the condition is evaluated on the objects in the session. */
    SYNCHRONIZE_EVALUATE,
    /** UPDATE and DELETE: the rows concerned are fetched. */
    SYNCHRONIZE_FETCH
}
