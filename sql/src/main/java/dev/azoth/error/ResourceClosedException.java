package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** The connection, transaction or result has been closed. SQLAlchemy: {@code ResourceClosedError}. */
public final class ResourceClosedException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    public ResourceClosedException(String message) {
        this(message, null);
    }

    public ResourceClosedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
