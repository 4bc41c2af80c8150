package dev.azoth.orm.instrument;

/** Where an object stands with its session, and where it may go from there. SQLAlchemy: object states. */
public enum Status {
    /** In no session, with no row. */
    TRANSIENT(0),
    /** To be inserted. */
    PENDING(1),
    /** With a row. */
    PERSISTENT(2),
    /** Its row is deleted, in a transaction that has not ended. */
    DELETED(3),
    /** With a row, in no session. */
    DETACHED(4);

    private static final Status[] NUMBERED = {TRANSIENT, PENDING, PERSISTENT, DELETED, DETACHED};

    /** By which a state notes it, in a byte. */
    final byte number;

    Status(int number) {
        this.number = (byte) number;
    }

    static Status numbered(byte number) {
        return NUMBERED[number];
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
