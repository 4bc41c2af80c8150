package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** A direct-style call was made on a thread that must not block, such as an event loop. SQLAlchemy: {@code MissingGreenlet}. */
public final class BlockingNotAllowedException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    public BlockingNotAllowedException(String message) {
        this(message, null);
    }

    public BlockingNotAllowedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
