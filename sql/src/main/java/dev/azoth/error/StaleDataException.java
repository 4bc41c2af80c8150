package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** A flush changed another number of rows than it should have: somebody else changed or deleted them. SQLAlchemy:
 * {@code StaleDataError}. */
public class StaleDataException extends AzothException {
    private static final long serialVersionUID = 1L;

    public StaleDataException(String message) {
        this(message, null);
    }

    public StaleDataException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
