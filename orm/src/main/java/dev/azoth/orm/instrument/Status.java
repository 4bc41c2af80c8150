package dev.azoth.orm.instrument;

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

    private static final Status[] NUMBERED = values();

    /** By its place among all. */
    static Status numbered(int ordinal) {
        return NUMBERED[ordinal];
    }

    /** Whether the one may follow the other. */
    public boolean mayBecome(Status next) {
        return switch (this) {
            case TRANSIENT -> next == PENDING || next == PERSISTENT;
            case PENDING -> next == PERSISTENT || next == TRANSIENT;
            case PERSISTENT -> next == DELETED || next == DETACHED || next == TRANSIENT;
            case DELETED -> next == PERSISTENT || next == DETACHED || next == TRANSIENT;
            case DETACHED -> next == PERSISTENT || next == TRANSIENT;
        };
    }
}
