package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/**
 * An attribute was touched that would have to be loaded, where I/O may not happen. The message names it and the remedy. SQLAlchemy:
 * {@code MissingGreenlet}, or {@code InvalidRequestError} of {@code raiseload}.
 */
public class ImplicitIoException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    public ImplicitIoException(String message) {
        this(message, null);
    }

    public ImplicitIoException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
