package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** A Java value that its SQL type does not take, or a database value that its Java type cannot hold; nothing was truncated. SQLAlchemy: {@code StatementError around a bind or result processor}. */
public final class DataValueException extends AzothException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String place;

    public DataValueException(String message) {
        this(message, null);
    }

    public DataValueException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.place = null;
    }

    private DataValueException(String place, String message, @Nullable Throwable cause) {
        super(place + ": " + message, cause);
        this.place = place;
    }

    /** The same failure, with the parameter or column whose value it was. */
    public static DataValueException at(String place, DataValueException failure) {
        return new DataValueException(place, String.valueOf(failure.getMessage()), failure);
    }

    /**
     * The same failure without the value, which message and cause quote.
     *
     * @param note why it is not shown
     */
    public DataValueException withoutValue(String note) {
        var hidden =
                new DataValueException(place == null ? "A parameter" : place, "its value was refused " + note, null);
        hidden.setStackTrace(getStackTrace());
        return hidden;
    }
}
