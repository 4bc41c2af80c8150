package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** Reflection was asked for a table that is not in the database. SQLAlchemy: {@code NoSuchTableError}. */
public final class NoSuchTableException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    public NoSuchTableException(String message) {
        this(message, null);
    }

    public NoSuchTableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
