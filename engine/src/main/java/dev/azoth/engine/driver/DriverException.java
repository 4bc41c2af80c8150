package dev.azoth.engine.driver;

import org.jspecify.annotations.Nullable;

/** A failure as the driver tells it; the engine adds statement and parameters and raises the user's exception. */
public final class DriverException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final DriverErrorKind kind;
    private final @Nullable String sqlState;
    private final int vendorCode;
    private final @Nullable String constraint;

    public DriverException(
            DriverErrorKind kind,
            String message,
            @Nullable String sqlState,
            int vendorCode,
            @Nullable String constraint,
            @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.sqlState = sqlState;
        this.vendorCode = vendorCode;
        this.constraint = constraint;
    }

    public DriverException(DriverErrorKind kind, String message, @Nullable Throwable cause) {
        this(kind, message, null, 0, null, cause);
    }

    public DriverErrorKind kind() {
        return kind;
    }

    public @Nullable String sqlState() {
        return sqlState;
    }

    public int vendorCode() {
        return vendorCode;
    }

    public @Nullable String constraint() {
        return constraint;
    }
}
