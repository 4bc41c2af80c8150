package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** A call that does not fit the state of the object it is made on. SQLAlchemy: {@code InvalidRequestError}. */
public class InvalidRequestException extends AzothException {
    private static final long serialVersionUID = 1L;

    public InvalidRequestException(String message) {
        this(message, null);
    }

    public InvalidRequestException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
