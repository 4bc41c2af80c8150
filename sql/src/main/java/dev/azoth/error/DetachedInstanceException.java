package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** An attribute was touched that is not loaded, of an object in no session. SQLAlchemy: {@code DetachedInstanceError}. */
public class DetachedInstanceException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    public DetachedInstanceException(String message) {
        this(message, null);
    }

    public DetachedInstanceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
