package dev.azoth.mysql.vertx;

import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether a transaction that was begun still stands. After a deadlock the server has rolled back all of it, and what the
 * user sends next would commit one by one; after a cancelled statement it stands, but half of what was meant is missing. From
 * there on everything is refused until ROLLBACK, as PostgreSQL does. Event loop only.
 */
final class TransactionGuard {
    private static final int DEADLOCK = 1213;

    private boolean begun;
    private @Nullable DriverException brokenBy;

    /** Why the statement must not be sent, or null. */
    @Nullable
    DriverException refusal(String sql) {
        DriverException cause = brokenBy;
        if (cause == null || SqlText.rollsBack(sql)) {
            return null;
        }
        return new DriverException(
                DriverErrorKind.OPERATIONAL,
                "the transaction was broken when a statement failed (" + cause.getMessage()
                        + "); send ROLLBACK before anything else",
                cause.sqlState(),
                cause.vendorCode(),
                null,
                cause);
    }

    void succeeded(String sql) {
        DriverException cause = brokenBy;
        if (SqlText.beginsTransaction(sql)) {
            begun = true;
        } else if (SqlText.endsTransaction(sql)) {
            begun = false;
            brokenBy = null;
        } else if (cause != null && cause.vendorCode() != DEADLOCK && SqlText.returnsToSavepoint(sql)) {
            brokenBy = null;
        }
    }

    void failed(DriverException failure) {
        boolean breaks = failure.kind() == DriverErrorKind.CANCELLED || failure.vendorCode() == DEADLOCK;
        if (begun && breaks && brokenBy == null) {
            brokenBy = failure;
        }
    }
}
