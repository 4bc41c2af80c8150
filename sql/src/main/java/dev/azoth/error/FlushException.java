package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** Objects cannot be written as they are: two with the same key, say. SQLAlchemy: {@code FlushError}. */
public class FlushException extends AzothException {
    private static final long serialVersionUID = 1L;

    public FlushException(String message) {
        this(message, null);
    }

    public FlushException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
