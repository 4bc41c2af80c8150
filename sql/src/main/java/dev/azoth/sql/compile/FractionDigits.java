package dev.azoth.sql.compile;

import dev.azoth.error.DataValueException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/**
 * How finely a database keeps time; what is finer is refused, not rounded.
 *
 * @param digits of a second's fraction: 6 for microseconds
 */
record FractionDigits(int digits) {
    private static final long[] NANOS = {
        1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1
    };

    <V extends TemporalAccessor> V check(V value) {
        checkNanos(value, value.get(ChronoField.NANO_OF_SECOND));
        return value;
    }

    void checkNanos(Object value, long nanos) {
        if (nanos % NANOS[digits] != 0) {
            throw new DataValueException(
                    "The time " + value + " (" + value.getClass().getTypeName() + ") is finer than"
                            + " the " + digits + " digits of a second that the database keeps; truncate it first, for"
                            + " instance truncatedTo(ChronoUnit." + (digits >= 6 ? "MICROS" : "MILLIS") + ")");
        }
    }
}
