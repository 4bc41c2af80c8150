package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** Exactly one row was required and there was none. SQLAlchemy: {@code NoResultFound}. */
public final class NoResultFoundException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    public NoResultFoundException(String message) {
        this(message, null);
    }

    public NoResultFoundException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
