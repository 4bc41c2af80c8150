package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** The database is in a state it cannot go on from, such as a failed transaction. SQLAlchemy: {@code InternalError}. */
public final class InternalDatabaseException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public InternalDatabaseException(DatabaseFailure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
