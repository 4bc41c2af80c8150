package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** A value given to Azoth that it cannot accept: a malformed URL, an unknown option, a bad number. SQLAlchemy: {@code ArgumentError}. */
public class ArgumentException extends AzothException {
    private static final long serialVersionUID = 1L;

    public ArgumentException(String message) {
        this(message, null);
    }

    public ArgumentException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
