package dev.azoth.engine;

import dev.azoth.error.ResourceClosedException;

/** Whether a result can still be asked for rows. One object for a result and all views of it. */
final class ResultState {
    /** Where a result stands. */
    enum Phase {
        /** Rows can be taken. */
        OPEN,
        /** The statement returned no rows: there never were any to take. */
        WITHOUT_ROWS,
        /** Ended by {@code close()} or by a method that closes. */
        CLOSED
    }

    private final RowSource source;
    private Phase phase;

    ResultState(RowSource source, boolean returnsRows) {
        this.source = source;
        this.phase = returnsRows ? Phase.OPEN : Phase.WITHOUT_ROWS;
    }

    /** The rows; refused when there are none to be had. */
    RowSource rows() {
        return switch (phase) {
            case OPEN -> source;
            case WITHOUT_ROWS ->
                throw new ResourceClosedException("This result has no rows: the statement does not return any;"
                        + " an INSERT, UPDATE or DELETE returns rows only with returning(...)");
            case CLOSED ->
                throw new ResourceClosedException(
                        "This result is closed: close(), first(), one(), oneOrNone(), scalar()"
                                + " and the like end it, as does closing its connection while it streams;"
                                + " freeze() keeps rows to be read again");
        };
    }

    Phase phase() {
        return phase;
    }

    void close() {
        if (phase == Phase.OPEN) {
            phase = Phase.CLOSED;
            source.close();
        }
    }
}
