package dev.azoth.engine.driver;

import org.jspecify.annotations.Nullable;

/** A failure as the driver tells it; the engine adds statement and parameters and raises the user's exception. */
public final class DriverException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final DriverErrorKind kind;
    private final @Nullable String sqlState;
    private final int vendorCode;
    private final @Nullable String constraint;
    private final @Nullable String plain;

    public DriverException(
            DriverErrorKind kind,
            String message,
            @Nullable String sqlState,
            int vendorCode,
            @Nullable String constraint,
            @Nullable Throwable cause) {
        this(kind, message, null, sqlState, vendorCode, constraint, cause);
    }

    /**
     * A failure whose message may hold values of the statement.
     *
     * @param plain the same without them; null when it cannot be told without
     */
    public DriverException(
            DriverErrorKind kind,
            String message,
            @Nullable String plain,
            @Nullable String sqlState,
            int vendorCode,
            @Nullable String constraint,
            @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.plain = plain;
        this.sqlState = sqlState;
        this.vendorCode = vendorCode;
        this.constraint = constraint;
    }

    public DriverException(DriverErrorKind kind, String message, @Nullable Throwable cause) {
        this(kind, message, null, 0, null, cause);
    }

    /**
     * The same failure without the statement's values, which message and cause may hold.
     *
     * @param note why they are not shown
     */
    public DriverException withoutValues(String note) {
        String said = switch (kind) {
            case VALUE, DATA, INTEGRITY ->
                plain != null
                        ? plain
                        : "The database refused a value"
                                + (constraint == null ? "" : " because of '" + constraint + "'") + " " + note;
            default -> plain != null ? plain : String.valueOf(getMessage());
        };
        var hidden = new DriverException(kind, said, plain, sqlState, vendorCode, constraint, null);
        hidden.setStackTrace(getStackTrace());
        return hidden;
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
