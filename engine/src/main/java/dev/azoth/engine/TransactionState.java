package dev.azoth.engine;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a transaction or savepoint stands, and where it may go from there. */
enum TransactionState {
    /** Statements run in it. */
    ACTIVE,
    /** COMMIT or RELEASE has been sent. */
    COMMITTING,
    /** ROLLBACK or ROLLBACK TO has been sent. */
    ROLLING_BACK,
    /** Ended well. */
    COMMITTED,
    /** Ended without effect. */
    ROLLED_BACK,
    /** An enclosing transaction ended, and this one with it. */
    ENDED_BY_OUTER,
    /** COMMIT, RELEASE or BEGIN failed: nothing but rollback is possible. */
    FAILED,
    /** The connection was lost: nothing but rollback is possible, and that has nothing to send. */
    INVALIDATED;

    private static final Map<TransactionState, Set<TransactionState>> NEXT = new EnumMap<>(Map.of(
            ACTIVE, EnumSet.of(COMMITTING, ROLLING_BACK, ENDED_BY_OUTER, FAILED, INVALIDATED),
            COMMITTING, EnumSet.of(COMMITTED, FAILED, INVALIDATED),
            ROLLING_BACK, EnumSet.of(ROLLED_BACK, INVALIDATED),
            FAILED, EnumSet.of(ROLLING_BACK, ENDED_BY_OUTER, INVALIDATED),
            INVALIDATED, EnumSet.of(ROLLED_BACK, ENDED_BY_OUTER),
            COMMITTED, EnumSet.noneOf(TransactionState.class),
            ROLLED_BACK, EnumSet.noneOf(TransactionState.class),
            ENDED_BY_OUTER, EnumSet.noneOf(TransactionState.class)));

    boolean mayBecome(TransactionState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Nothing can be done with it any more. */
    boolean isOver() {
        return NEXT.getOrDefault(this, Set.of()).isEmpty();
    }

    /** For messages: {@code has been committed}. */
    String describe() {
        return switch (this) {
            case ACTIVE -> "is active";
            case COMMITTING -> "is being committed";
            case ROLLING_BACK -> "is being rolled back";
            case COMMITTED -> "has already been committed";
            case ROLLED_BACK -> "has already been rolled back";
            case ENDED_BY_OUTER -> "has ended with the transaction around it";
            case FAILED -> "is inactive since its begin, commit or release failed";
            case INVALIDATED -> "is inactive since its connection was lost or invalidated";
        };
    }
}
