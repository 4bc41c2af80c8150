package dev.azoth.sqlite;

import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** SQLite's result codes as the driver tells them. */
final class SqliteErrors {
    private static final String CONSTRAINT_FAILED = " constraint failed: ";

    private SqliteErrors() {}

    static DriverException translate(Throwable failure) {
        return switch (failure) {
            case DriverException already -> already;
            case SQLiteException sqlite -> ofCode(sqlite);
            case SQLException other
            when isClosed(other) ->
                new DriverException(DriverErrorKind.DISCONNECT, "The SQLite connection is closed", other);
            case SQLException other -> new DriverException(DriverErrorKind.PROGRAMMING, message(other), other);
            default -> new DriverException(DriverErrorKind.INTERNAL, "The SQLite driver failed: " + failure, failure);
        };
    }

    private static DriverException ofCode(SQLiteException failure) {
        SQLiteErrorCode code = failure.getResultCode();
        String message = plainMessage(failure, code);
        DriverErrorKind kind = kind(code.code & 0xff, message);
        String constraint = kind == DriverErrorKind.INTEGRITY ? constraint(message) : null;
        // Of constraints SQLite tells names only.
        String plain = kind == DriverErrorKind.INTEGRITY ? message : null;
        return new DriverException(kind, message, plain, null, code.code, constraint, failure);
    }

    /** @param primary the primary result code, the low byte of the extended one */
    static DriverErrorKind kind(int primary, String message) {
        return switch (primary) {
            case 1 -> isAboutValues(message) ? DriverErrorKind.DATA : DriverErrorKind.PROGRAMMING;
            case 2 -> DriverErrorKind.INTERNAL;
            case 9 -> DriverErrorKind.CANCELLED;
            case 18, 20 -> DriverErrorKind.DATA; // TOOBIG, MISMATCH
            case 19 -> DriverErrorKind.INTEGRITY;
            case 21, 25 -> DriverErrorKind.PROGRAMMING; // MISUSE, RANGE
            case 22 -> DriverErrorKind.NOT_SUPPORTED; // NOLFS
            default -> DriverErrorKind.OPERATIONAL;
        };
    }

    /** SQLITE_ERROR stands for errors in the text and, more seldom, for values that a function refuses. */
    private static boolean isAboutValues(String message) {
        return message.equals("integer overflow") || message.startsWith("malformed JSON");
    }

    /** {@code t.a, t.b} of a unique or not-null constraint, the name of a check; null where SQLite does not tell. */
    private static @Nullable String constraint(String message) {
        int at = message.indexOf(CONSTRAINT_FAILED);
        if (at < 0) {
            return null;
        }
        String told = message.substring(at + CONSTRAINT_FAILED.length());
        return told.startsWith("index '") && told.endsWith("'")
                ? told.substring("index '".length(), told.length() - 1)
                : told;
    }

    /** SQLite's own words, without what sqlite-jdbc puts around them: {@code [CODE] explanation (words)}. */
    private static String plainMessage(SQLException failure, SQLiteErrorCode code) {
        String text = message(failure);
        String prefix = "[" + code.name() + "] " + code.message + " (";
        return text.startsWith(prefix) && text.endsWith(")")
                ? text.substring(prefix.length(), text.length() - 1)
                : text;
    }

    private static boolean isClosed(SQLException failure) {
        String text = message(failure);
        return text.contains("database connection closed") || text.contains("database has been closed");
    }

    private static String message(SQLException failure) {
        String text = failure.getMessage();
        return text == null ? failure.toString() : text;
    }
}
