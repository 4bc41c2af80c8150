package dev.azoth.sqlite;

import dev.azoth.error.DataValueException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.Function;

/** Dates and times as text, in SQLAlchemy's storage format: {@code 2026-11-21 03:02:48.000000}. */
final class SqliteTimes {
    private static final DateTimeFormatter DATE = formatter("uuuu-MM-dd");
    private static final DateTimeFormatter TIME = formatter("HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter OFFSET_TIME = formatter("HH:mm:ss.SSSSSSxxx");
    private static final DateTimeFormatter DATE_TIME = formatter("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter OFFSET_DATE_TIME = formatter("uuuu-MM-dd HH:mm:ss.SSSSSSxxx");

    /** Also without a fraction or seconds, as SQLite's own functions and other writers give them. */
    private static final DateTimeFormatter READ_TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private SqliteTimes() {}

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    static String format(TemporalAccessor value) {
        return switch (value) {
            case LocalDate date -> DATE.format(inRange(date, date.getYear()));
            case LocalTime time -> TIME.format(time);
            case OffsetTime time -> OFFSET_TIME.format(withoutSeconds(time, time.getOffset()));
            case LocalDateTime time -> DATE_TIME.format(inRange(time, time.getYear()));
            case OffsetDateTime time -> {
                if (time.getYear() < -1 || time.getYear() > 10_000) { // some have no counterpart in UTC
                    throw outOfRange(time);
                }
                OffsetDateTime utc = time.withOffsetSameInstant(ZoneOffset.UTC);
                yield OFFSET_DATE_TIME.format(inRange(utc, utc.getYear()));
            }
            default -> throw new DataValueException("No text form for " + value);
        };
    }

    /** Text sorts as time does only while years have four digits. */
    private static <T> T inRange(T value, int year) {
        if (year < 0 || year > 9999) {
            throw outOfRange(value);
        }
        return value;
    }

    private static DataValueException outOfRange(Object value) {
        return new DataValueException("SQLite keeps years from 0 to 9999 as text, not " + value);
    }

    private static OffsetTime withoutSeconds(OffsetTime time, ZoneOffset offset) {
        if (offset.getTotalSeconds() % 60 != 0) {
            throw new DataValueException("SQLite keeps offsets in whole minutes, not " + time);
        }
        return time;
    }

    static <T> T parse(String text, Class<T> kind, Function<String, T> parser) {
        try {
            return parser.apply(text.strip());
        } catch (DateTimeException | IndexOutOfBoundsException failure) {
            throw new DataValueException(
                    kind.getSimpleName() + " cannot be read from the text '" + text + "'", failure);
        }
    }

    static LocalDate date(String text) {
        return LocalDate.parse(text, DATE);
    }

    static LocalTime time(String text) {
        return LocalTime.parse(text, READ_TIME);
    }

    static OffsetTime offsetTime(String text) {
        int offset = offsetStart(text);
        if (offset < 0) {
            throw new DateTimeException("no offset");
        }
        return time(text.substring(0, offset)).atOffset(ZoneOffset.of(text.substring(offset)));
    }

    /** A date alone is midnight, as for SQLite's functions; an offset is refused. */
    static LocalDateTime dateTime(String text) {
        LocalDate date = date(text.substring(0, 10));
        return text.length() == 10 ? date.atStartOfDay() : date.atTime(time(afterSeparator(text)));
    }

    /** Without an offset it is UTC, as CURRENT_TIMESTAMP gives it. */
    static OffsetDateTime offsetDateTime(String text) {
        int offset = offsetStart(text);
        return offset < 0
                ? dateTime(text).atOffset(ZoneOffset.UTC)
                : dateTime(text.substring(0, offset)).atOffset(ZoneOffset.of(text.substring(offset)));
    }

    private static String afterSeparator(String text) {
        char separator = text.charAt(10);
        if (separator != ' ' && separator != 'T') {
            throw new DateTimeException("no time after the date");
        }
        return text.substring(11);
    }

    /** Where {@code Z}, {@code +02:00} or {@code -02:00} begins behind a time; -1 when there is none. */
    private static int offsetStart(String text) {
        for (int i = text.length() - 1; i > text.indexOf(':') && i >= 0; i--) {
            char c = text.charAt(i);
            if (c == 'Z' || c == '+' || c == '-') {
                return text.indexOf(':') < 0 ? -1 : i;
            }
        }
        return -1;
    }
}
