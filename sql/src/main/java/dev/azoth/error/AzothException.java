package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** The root of everything Azoth raises; unchecked. SQLAlchemy: {@code SQLAlchemyError}. */
public class AzothException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AzothException(String message) {
        this(message, null);
    }

    public AzothException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
