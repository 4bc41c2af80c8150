package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/**
 * The connection was lost after COMMIT had been sent and before it was answered: whether the transaction was committed must be
 * looked up in the database. Every other failure of a commit means that nothing was committed.
 */
public final class OutcomeUnknownException extends DisconnectedException {
    private static final long serialVersionUID = 1L;

    public OutcomeUnknownException(DatabaseFailure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
