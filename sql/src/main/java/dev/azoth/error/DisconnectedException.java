package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** The connection was lost; it has been invalidated. SQLAlchemy: {@code DBAPIError with connection_invalidated}. */
public class DisconnectedException extends OperationalException {
    private static final long serialVersionUID = 1L;

    public DisconnectedException(DatabaseFailure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
