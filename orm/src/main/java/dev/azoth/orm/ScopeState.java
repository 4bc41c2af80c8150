package dev.azoth.orm;

import java.util.EnumSet;
import java.util.Set;

/** Where a transaction of a session stands, and where it may go from there. SQLAlchemy: {@code SessionTransactionState}. */
enum ScopeState {
    /** Statements run in it. */
    ACTIVE,
    /** A flush failed, or what ran was cancelled: it has been rolled back, and the application must still be told. */
    DEACTIVE,
    /** Has been committed, and is about to end. */
    COMMITTED,
    /** Has ended. */
    CLOSED;

    boolean mayBecome(ScopeState next) {
        return next().contains(next);
    }

    private Set<ScopeState> next() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(DEACTIVE, COMMITTED, CLOSED);
            case DEACTIVE, COMMITTED -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.noneOf(ScopeState.class);
        };
    }
}
