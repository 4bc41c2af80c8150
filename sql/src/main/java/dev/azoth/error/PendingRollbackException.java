package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** A session whose flush failed was used before it was rolled back. SQLAlchemy: {@code PendingRollbackError}. */
public class PendingRollbackException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    public PendingRollbackException(String message) {
        this(message, null);
    }

    public PendingRollbackException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
