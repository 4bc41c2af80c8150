package dev.azoth.sqlite;

import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether a transaction that was begun still stands. Some failures (a cancelled write, a full disk, ON CONFLICT
 * ROLLBACK) make SQLite roll back all of it by itself; what the user sends next would then commit one by one. From there
 * on everything is refused until ROLLBACK, as PostgreSQL does. For the connection's thread.
 */
final class TransactionGuard {
    private static final Pattern TO_SAVEPOINT =
            Pattern.compile("ROLLBACK(\\s+TRANSACTION)?\\s+TO\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private boolean begun;
    private @Nullable DriverException undoneBy;

    /** Whether the statement is a ROLLBACK of what SQLite has rolled back already, so that nothing is to be sent. */
    boolean isSettled(String sql) {
        if (undoneBy == null) {
            return false;
        }
        if (!endsByRollback(sql)) {
            throw new DriverException(
                    DriverErrorKind.OPERATIONAL,
                    "SQLite rolled the transaction back when a statement failed (" + undoneBy.getMessage()
                            + "); send ROLLBACK before anything else",
                    undoneBy);
        }
        undoneBy = null;
        begun = false;
        return true;
    }

    void succeeded(String sql) {
        switch (StatementText.keyword(sql)) {
            case "BEGIN" -> begun = true;
            case "COMMIT", "END" -> begun = false;
            case "ROLLBACK" -> begun = begun && !endsByRollback(sql);
            default -> {}
        }
    }

    /** @param standsOutside asks SQLite whether no transaction is open; asked only when one was begun */
    void failed(DriverException failure, BooleanSupplier standsOutside) {
        if (begun && undoneBy == null && standsOutside.getAsBoolean()) {
            undoneBy = failure;
        }
    }

    /**
     * Whether it is a ROLLBACK that found no transaction, because a COMMIT or ROLLBACK written by the user ended it: nothing is left
     * to be rolled back, which the other databases take for success.
     */
    static boolean isRollbackOfNothing(String sql, DriverException failure) {
        return endsByRollback(sql) && String.valueOf(failure.getMessage()).contains("no transaction is active");
    }

    private static boolean endsByRollback(String sql) {
        return StatementText.keyword(sql).equals("ROLLBACK")
                && !TO_SAVEPOINT.matcher(sql.strip()).matches();
    }
}
