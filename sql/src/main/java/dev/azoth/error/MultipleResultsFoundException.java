package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** At most one row was required and there were more. SQLAlchemy: {@code MultipleResultsFound}. */
public final class MultipleResultsFoundException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    public MultipleResultsFoundException(String message) {
        this(message, null);
    }

    public MultipleResultsFoundException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
