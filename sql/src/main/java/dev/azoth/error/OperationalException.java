package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** The database could not do it now: not reachable, locked, out of resources, cancelled, serialization failure. SQLAlchemy: {@code OperationalError}. */
public class OperationalException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public OperationalException(DatabaseFailure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
