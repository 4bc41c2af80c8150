package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** The database refused a value: out of range, bad format, division by zero. SQLAlchemy: {@code DataError}. */
public final class DataException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public DataException(DatabaseFailure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
