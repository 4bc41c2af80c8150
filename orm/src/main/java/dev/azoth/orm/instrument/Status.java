package dev.azoth.orm.instrument;

import java.util.EnumSet;
import java.util.Set;

/** Where an object stands with its session, and where it may go from there. SQLAlchemy: object states. */
public enum Status {
    /** In no session, with no row. */
    TRANSIENT,
    /** To be inserted. */
    PENDING,
    /** With a row. */
    PERSISTENT,
    /** Its row is deleted, in a transaction that has not ended. */
    DELETED,
    /** With a row, in no session. */
    DETACHED;

    /** Whether the one may follow the other. */
    public boolean mayBecome(Status next) {
        return next().contains(next);
    }

    private Set<Status> next() {
        return switch (this) {
            case TRANSIENT -> EnumSet.of(PENDING, PERSISTENT);
            case PENDING -> EnumSet.of(PERSISTENT, TRANSIENT);
            case PERSISTENT -> EnumSet.of(DELETED, DETACHED, TRANSIENT);
            case DELETED -> EnumSet.of(PERSISTENT, DETACHED, TRANSIENT);
            case DETACHED -> EnumSet.of(PERSISTENT, TRANSIENT);
        };
    }
}
