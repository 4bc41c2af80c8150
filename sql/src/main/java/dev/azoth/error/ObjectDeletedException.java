package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** An object's row is gone when it was to be read again. SQLAlchemy: {@code ObjectDeletedError}. */
public class ObjectDeletedException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    public ObjectDeletedException(String message) {
        this(message, null);
    }

    public ObjectDeletedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
