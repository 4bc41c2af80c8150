package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** A constraint was violated. SQLAlchemy: {@code IntegrityError}. */
public final class IntegrityException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public IntegrityException(DatabaseFailure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
