package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** Rows that refer to each other in a circle, so that none can be written first. SQLAlchemy: {@code CircularDependencyError}. */
public class CircularDependencyException extends AzothException {
    private static final long serialVersionUID = 1L;

    public CircularDependencyException(String message) {
        this(message, null);
    }

    public CircularDependencyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
