package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** A session was used by two tasks at once. The message names both calls. SQLAlchemy: {@code InvalidRequestError} and
 * {@code IllegalStateChangeError}. */
public class ConcurrentSessionUseException extends ConcurrentUseException {
    private static final long serialVersionUID = 1L;

    public ConcurrentSessionUseException(String message) {
        this(message, null);
    }

    public ConcurrentSessionUseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
