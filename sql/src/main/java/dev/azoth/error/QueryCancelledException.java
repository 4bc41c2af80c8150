package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** The running statement was cancelled. SQLAlchemy: {@code OperationalError (query_canceled)}. */
public final class QueryCancelledException extends OperationalException {
    private static final long serialVersionUID = 1L;

    public QueryCancelledException(DatabaseFailure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
