package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/**
 * The database, or the way to it, refused: carries the statement, its parameters (unless hidden), the SQLSTATE and the
 * vendor's code. SQLAlchemy: {@code DBAPIError}; the subclasses are the DBAPI's own.
 */
public class DatabaseException extends AzothException {
    private static final long serialVersionUID = 1L;

    private final transient DatabaseFailure failure;

    public DatabaseException(DatabaseFailure failure, @Nullable Throwable cause) {
        super(failure.describe(), cause);
        this.failure = failure;
    }

    /** The statement's text, or null where no statement was at work (connecting, say). */
    public final @Nullable String sql() {
        return failure.sql();
    }

    /** The parameters as shown in the message, or null where hidden or absent. */
    public final @Nullable String parameters() {
        return failure.parameters();
    }

    /** The five-character SQLSTATE, or null where the database has none. */
    public final @Nullable String sqlState() {
        return failure.sqlState();
    }

    /** The vendor's numeric code, 0 where there is none. */
    public final int vendorCode() {
        return failure.vendorCode();
    }

    /** The name of the violated constraint, or null where none or unknown. */
    public final @Nullable String constraint() {
        return failure.constraint();
    }

    /** What the database itself said, without what Azoth added. */
    public final String databaseMessage() {
        return failure.message();
    }
}
