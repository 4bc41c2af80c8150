package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** The database does not have what the statement asks for. SQLAlchemy: {@code NotSupportedError}. */
public final class NotSupportedException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public NotSupportedException(DatabaseFailure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
