package dev.azoth.mysql.vertx;

import dev.azoth.engine.driver.DriverException;
import dev.azoth.vertx.Failures;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Dates and times as prepared statements give them: fields from the largest on, left out at the end where they are zero. */
final class BinaryTimes {
    private final byte[] bytes;

    private BinaryTimes(byte[] bytes) {
        this.bytes = bytes;
    }

    static Object read(WireColumn column, byte[] bytes) {
        var fields = new BinaryTimes(bytes);
        try {
            return switch (column.type()) {
                case WireColumn.TIME -> fields.time(column);
                case WireColumn.DATE -> fields.date();
                default -> fields.dateTime();
            };
        } catch (DateTimeException strange) {
            throw noDate(column, fields.describe(), strange);
        }
    }

    static DriverException noDate(WireColumn column, String value, DateTimeException cause) {
        DriverException refusal = Failures.value("column \"" + column.name() + "\" of type " + column.typeName()
                + " holds " + value + ", which is no date; select it as text: cast(\"" + column.name()
                + "\" as char)");
        refusal.addSuppressed(cause);
        return refusal;
    }

    static LocalTime timeOfDay(WireColumn column, Duration time) {
        if (time.isNegative() || time.toDays() > 0) {
            throw Failures.value("column \"" + column.name() + "\" of type time holds " + time
                    + ", which is no time of a day; select it as text: cast(\"" + column.name() + "\" as char)");
        }
        return LocalTime.ofNanoOfDay(time.toNanos());
    }

    private LocalDate date() {
        return LocalDate.of(number(0, 2), number(2, 1), number(3, 1));
    }

    private LocalDateTime dateTime() {
        return date().atTime(number(4, 1), number(5, 1), number(6, 1), number(7, 4) * 1_000);
    }

    /** Sign, days, hours, minutes, seconds, microseconds. */
    private LocalTime time(WireColumn column) {
        Duration time = Duration.ofDays(number(1, 4))
                .plusHours(number(5, 1))
                .plusMinutes(number(6, 1))
                .plusSeconds(number(7, 1))
                .plusNanos(number(8, 4) * 1_000L);
        return timeOfDay(column, number(0, 1) == 0 ? time : time.negated());
    }

    private int number(int at, int size) {
        int number = 0;
        for (int i = Math.min(at + size, bytes.length) - 1; i >= at; i--) {
            number = (number << Byte.SIZE) | (bytes[i] & 0xFF);
        }
        return number;
    }

    private String describe() {
        return "%04d-%02d-%02d".formatted(number(0, 2), number(2, 1), number(3, 1));
    }
}
