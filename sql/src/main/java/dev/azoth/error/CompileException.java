package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** A statement that cannot be rendered as SQL. SQLAlchemy: {@code CompileError}. */
public class CompileException extends AzothException {
    private static final long serialVersionUID = 1L;

    public CompileException(String message) {
        this(message, null);
    }

    public CompileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
