package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** A Java value that its SQL type does not take, or a database value that its Java type cannot hold; nothing was truncated. SQLAlchemy: {@code StatementError around a bind or result processor}. */
public final class DataValueException extends AzothException {
    private static final long serialVersionUID = 1L;

    public DataValueException(String message) {
        this(message, null);
    }

    public DataValueException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
