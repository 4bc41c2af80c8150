package dev.azoth.postgresql.vertx;

import dev.azoth.engine.driver.DriverException;
import dev.azoth.vertx.Failures;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;

/**
 * Dates and times: the exact class (the client would drop an offset), whole microseconds (it would cut nanoseconds), within
 * PostgreSQL's range (it would clamp). {@code MAX} stands for infinity, as it does in what the client reads.
 */
@SuppressWarnings({"JavaLocalTimeGetNano", "JavaLocalDateTimeGetNano"}) // only the fraction is looked at
final class TemporalEncoders {
    private static final LocalDate FIRST_DAY = LocalDate.of(-4713, 11, 24);
    private static final LocalDate LAST_DATE = LocalDate.of(5_874_897, 12, 31);
    private static final LocalDateTime LAST_TIMESTAMP = LocalDateTime.of(294_276, 12, 31, 23, 59, 59, 999_999_000);

    private TemporalEncoders() {}

    static Object date(Object value, int position) {
        if (!(value instanceof LocalDate date)) {
            throw Refusal.wrongClass(value, position, "date", "a LocalDate");
        }
        if (date.equals(LocalDate.MAX)) {
            return LocalDate.MAX;
        }
        if (date.equals(LocalDate.MIN)) {
            return LocalDate.MIN;
        }
        if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DATE)) {
            throw Refusal.outOfRange(value, position, "date");
        }
        return date;
    }

    static Object time(Object value, int position) {
        if (!(value instanceof LocalTime time)) {
            throw Refusal.wrongClass(value, position, "time", "a LocalTime");
        }
        checkMicros(time.getNano(), value, position);
        return time;
    }

    static Object timeWithZone(Object value, int position) {
        if (!(value instanceof OffsetTime time)) {
            throw Refusal.wrongClass(value, position, "time with time zone", "an OffsetTime");
        }
        checkMicros(time.getNano(), value, position);
        return time;
    }

    static Object timestamp(Object value, int position) {
        if (!(value instanceof LocalDateTime timestamp)) {
            throw Refusal.wrongClass(value, position, "timestamp without time zone", "a LocalDateTime");
        }
        if (timestamp.equals(LocalDateTime.MAX)) {
            return timestamp;
        }
        if (timestamp.equals(LocalDateTime.MIN)) {
            throw minusInfinity(position, "timestamp");
        }
        return checkTimestamp(timestamp, value, position, "timestamp");
    }

    static Object timestampWithZone(Object value, int position) {
        if (!(value instanceof OffsetDateTime timestamp)) {
            throw Refusal.wrongClass(value, position, "timestamp with time zone", "an OffsetDateTime");
        }
        if (timestamp.equals(OffsetDateTime.MAX)) {
            return timestamp;
        }
        if (timestamp.equals(OffsetDateTime.MIN)) {
            throw minusInfinity(position, "timestamptz");
        }
        // not yet in UTC, where the first and the last of Java's days have no counterpart
        if (timestamp.toLocalDate().isBefore(FIRST_DAY.minusDays(1))
                || timestamp.toLocalDate().isAfter(LAST_TIMESTAMP.toLocalDate().plusDays(1))) {
            throw Refusal.outOfRange(value, position, "timestamp with time zone");
        }
        LocalDateTime utc = timestamp.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
        return checkTimestamp(utc, value, position, "timestamp with time zone").atOffset(ZoneOffset.UTC);
    }

    private static LocalDateTime checkTimestamp(LocalDateTime timestamp, Object value, int position, String type) {
        checkMicros(timestamp.getNano(), value, position);
        // the first day itself is what the client writes for minus infinity
        if (!timestamp.isAfter(FIRST_DAY.atStartOfDay()) || timestamp.isAfter(LAST_TIMESTAMP)) {
            throw Refusal.outOfRange(value, position, type);
        }
        return timestamp;
    }

    private static void checkMicros(int nanos, Object value, int position) {
        if (nanos % 1_000 != 0) {
            throw Failures.value("parameter $" + position + " is " + value
                    + ": PostgreSQL keeps microseconds, the digits after them would be lost;"
                    + " use truncatedTo(ChronoUnit.MICROS)");
        }
    }

    private static DriverException minusInfinity(int position, String type) {
        return Failures.value("parameter $" + position + " is minus infinity, which the client cannot send;"
                + " write it into the statement: cast('-infinity' as " + type + ")");
    }
}
