package dev.azoth.mysql.vertx;

import dev.azoth.engine.driver.DriverException;
import dev.azoth.vertx.Failures;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.internal.ArrayTuple;
import io.vertx.sqlclient.internal.TupleInternal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Values as the client writes them; what it would change on the way is refused. The server takes any class for any type and,
 * in strict mode, refuses what does not fit. Decimals travel as text.
 */
@SuppressWarnings({"JavaLocalTimeGetNano", "JavaLocalDateTimeGetNano"}) // only the fraction is looked at
final class ParameterEncoder {
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;
    private static final int SHOWN = 60;

    private final long maxPacket;
    private long bytes;

    private ParameterEncoder(long maxPacket) {
        this.maxPacket = maxPacket;
    }

    /**
     * @param maxPacket the bytes that may be sent at once: more would end the connection
     * @throws DriverException of kind VALUE, or PROGRAMMING when there are too many or too few
     */
    static TupleInternal encode(@Nullable Object[] values, int wanted, long maxPacket) {
        if (values.length != wanted) {
            throw Failures.programming(
                    "the statement has " + wanted + " parameters, " + values.length + " values were given");
        }
        var encoder = new ParameterEncoder(maxPacket);
        var tuple = new ArrayTuple(values.length);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            tuple.addValue(value == null ? null : encoder.encode(value, i + 1));
        }
        return tuple;
    }

    private Object encode(Object value, int position) {
        return switch (value) {
            case Boolean truth -> truth;
            case Short number -> number;
            case Integer number -> number;
            case Long number -> number;
            case Float number -> noNaN(number, number.isNaN(), position);
            case Double number -> noNaN(number, number.isNaN(), position);
            case BigDecimal number -> number.toPlainString();
            case String text -> text(text, position);
            case byte[] content -> {
                count(content.length, position);
                // the client would store the array's toString
                yield Buffer.buffer(content);
            }
            case LocalDate date -> {
                checkYear(date.getYear(), value, position);
                yield date;
            }
            case LocalTime time -> {
                checkMicros(time.getNano(), value, position);
                yield time;
            }
            case LocalDateTime time -> {
                checkYear(time.getYear(), value, position);
                checkMicros(time.getNano(), value, position);
                yield time;
            }
            case OffsetDateTime time ->
                throw Failures.value("parameter " + position + " is " + time
                        + ": MySQL's types have no zone and the client would drop it; bind a LocalDateTime in UTC");
            default ->
                throw Failures.value("parameter " + position + " is of class "
                        + value.getClass().getSimpleName() + " (" + show(value)
                        + "), which MySQL has no type for; bind text or bytes");
        };
    }

    private String text(String text, int position) {
        TextCheck.check(text, "parameter " + position);
        count(text.length(), position);
        return text;
    }

    private void count(long size, int position) {
        bytes += size;
        if (bytes >= maxPacket) {
            throw Failures.value("the parameters up to " + position + " have more than " + bytes
                    + " bytes; the server takes " + maxPacket + " at once (max_allowed_packet)");
        }
    }

    /** Infinity the server refuses itself where it cannot be kept; NaN it would store as something else. */
    private static Number noNaN(Number value, boolean nan, int position) {
        if (nan) {
            throw Failures.value("parameter " + position + " is NaN, which MySQL cannot hold");
        }
        return value;
    }

    private static void checkYear(int year, Object value, int position) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Failures.value("parameter " + position + " is " + value + "; MySQL's years go from " + FIRST_YEAR
                    + " to " + LAST_YEAR);
        }
    }

    private static void checkMicros(int nanos, Object value, int position) {
        if (nanos % 1_000 != 0) {
            throw Failures.value("parameter " + position + " is " + value
                    + ": MySQL keeps microseconds, the digits after them would be lost;"
                    + " use truncatedTo(ChronoUnit.MICROS)");
        }
    }

    private static String show(Object value) {
        String text = String.valueOf(value);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
