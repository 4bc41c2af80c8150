package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** An object meant for one task at a time was used by two; the message names both calls. SQLAlchemy: {@code IllegalStateChangeError}. */
public class ConcurrentUseException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    public ConcurrentUseException(String message) {
        this(message, null);
    }

    public ConcurrentUseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
