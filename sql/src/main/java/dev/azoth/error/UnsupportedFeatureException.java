package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** A feature that this database or this version of Azoth does not have; the message names both. SQLAlchemy: {@code CompileError and NotImplementedError}. */
public final class UnsupportedFeatureException extends AzothException {
    private static final long serialVersionUID = 1L;

    public UnsupportedFeatureException(String message) {
        this(message, null);
    }

    public UnsupportedFeatureException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
