package dev.azoth.postgresql.vertx;

import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import io.vertx.pgclient.PgException;
import org.jspecify.annotations.Nullable;

/** The server's errors as the driver SPI tells them: SQLSTATE to kind, with detail and hint in the message. */
final class PgErrors {
    private PgErrors() {}

    static DriverException of(PgException error) {
        return of(error, kind(error));
    }

    /** The same error as another kind. */
    static DriverException of(PgException error, DriverErrorKind kind) {
        // Detail and context quote values of rows; of a value that was refused the message does so itself.
        String plain = kind == DriverErrorKind.DATA ? null : String.valueOf(error.getErrorMessage());
        return new DriverException(kind, message(error), plain, error.getSqlState(), 0, error.getConstraint(), error);
    }

    static String message(PgException error) {
        var text = new StringBuilder(String.valueOf(error.getErrorMessage()));
        append(text, "\nDETAIL: ", error.getDetail());
        append(text, "\nHINT: ", error.getHint());
        append(text, "\nWHERE: ", error.getWhere());
        return text.toString();
    }

    private static void append(StringBuilder text, String label, @Nullable String part) {
        if (part != null && !part.isEmpty()) {
            text.append(label).append(part);
        }
    }

    /**
     * Whether the plan of a prepared statement no longer fits the schema. All of these come before execution: of a changed
     * result (RevalidateCachedQuery), of a changed number of columns, of a statement that the server has forgotten
     * (DISCARD ALL, a pooler between), of a column that is gone or whose type has changed under a parameter.
     */
    static boolean isStalePlan(PgException error) {
        String routine = String.valueOf(error.getRoutine());
        return switch (String.valueOf(error.getSqlState())) {
            case "0A000" ->
                routine.equals("RevalidateCachedQuery")
                        || String.valueOf(error.getErrorMessage()).contains("cached plan must not change result type");
            case "08P01" -> routine.equals("PortalSetResultFormat");
            case "26000" -> true;
            default -> isOfAnalysis(error);
        };
    }

    /** From the parser itself, not from a function that ran: only that tells where in its body it was. */
    private static boolean isOfAnalysis(PgException error) {
        return String.valueOf(error.getSqlState()).startsWith("42")
                && (error.getWhere() == null || error.getWhere().isEmpty())
                && String.valueOf(error.getFile()).startsWith("parse_");
    }

    private static DriverErrorKind kind(PgException error) {
        String state = error.getSqlState();
        if (state == null || state.length() != 5) {
            return DriverErrorKind.INTERNAL;
        }
        return switch (state) {
            case "57014" ->
                // the server uses one state for requests and for its own time limits
                String.valueOf(error.getErrorMessage()).contains("timeout")
                        ? DriverErrorKind.OPERATIONAL
                        : DriverErrorKind.CANCELLED;
            case "57P01", "57P02", "57P03", "57P04", "57P05", "25P03", "25P04" -> DriverErrorKind.DISCONNECT;
            case "08P01" -> DriverErrorKind.INTERNAL;
            default -> kindOfClass(state.substring(0, 2));
        };
    }

    private static DriverErrorKind kindOfClass(String sqlClass) {
        return switch (sqlClass) {
            case "08" -> DriverErrorKind.DISCONNECT;
            case "0A" -> DriverErrorKind.NOT_SUPPORTED;
            case "22" -> DriverErrorKind.DATA;
            case "23" -> DriverErrorKind.INTEGRITY;
            case "20", "21", "26", "34", "3D", "3F", "42", "44", "P0" -> DriverErrorKind.PROGRAMMING;
            case "27", "28", "40", "53", "54", "55", "57", "58", "HV" -> DriverErrorKind.OPERATIONAL;
            default -> DriverErrorKind.INTERNAL;
        };
    }
}
