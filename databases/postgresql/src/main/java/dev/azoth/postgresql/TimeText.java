package dev.azoth.postgresql;

import dev.azoth.error.DataValueException;
import dev.azoth.sql.compile.Literals;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalQuery;
import java.util.Locale;

/** Dates and times as PostgreSQL writes them under DateStyle ISO: {@code 2026-11-21 03:02:48.5+01}, {@code 0044-03-15 BC}. */
final class TimeText {
    private static final DateTimeFormatter DATE = date().toFormatter(Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_LOCAL_TIME;
    private static final DateTimeFormatter OFFSET_TIME = new DateTimeFormatterBuilder()
            .append(TIME)
            .appendPattern("[XXX][X]")
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter TIMESTAMP =
            date().appendLiteral(' ').append(TIME).toFormatter(Locale.ROOT);
    private static final DateTimeFormatter OFFSET_TIMESTAMP = date().appendLiteral(' ')
            .append(TIME)
            .appendPattern("[XXXXX][XXX][X]")
            .toFormatter(Locale.ROOT);

    private TimeText() {}

    private static DateTimeFormatterBuilder date() {
        return new DateTimeFormatterBuilder()
                .appendValue(ChronoField.YEAR_OF_ERA, 4, 10, SignStyle.NORMAL)
                .appendPattern("-MM-dd")
                .parseDefaulting(ChronoField.ERA, 1);
    }

    static LocalDate date(String text) {
        return switch (text) {
            case "infinity" -> LocalDate.MAX;
            case "-infinity" -> LocalDate.MIN;
            default -> parse(text, DATE, LocalDate::from).with(ChronoField.ERA, era(text));
        };
    }

    static OffsetTime timeWithZone(String text) {
        return parse(text, OFFSET_TIME, OffsetTime::from);
    }

    static LocalDateTime timestamp(String text) {
        return switch (text) {
            case "infinity" -> LocalDateTime.MAX;
            case "-infinity" -> LocalDateTime.MIN;
            default -> parse(text, TIMESTAMP, LocalDateTime::from).with(ChronoField.ERA, era(text));
        };
    }

    static OffsetDateTime timestampWithZone(String text) {
        return switch (text) {
            case "infinity" -> OffsetDateTime.MAX;
            case "-infinity" -> OffsetDateTime.MIN;
            default ->
                parse(text, OFFSET_TIMESTAMP, OffsetDateTime::from)
                        .with(ChronoField.ERA, era(text))
                        .withOffsetSameInstant(ZoneOffset.UTC);
        };
    }

    private static int era(String text) {
        return text.endsWith(" BC") ? 0 : 1;
    }

    private static <T> T parse(String text, DateTimeFormatter format, TemporalQuery<T> query) {
        String bare = text.endsWith(" BC") ? text.substring(0, text.length() - 3) : text;
        try {
            return format.withChronology(IsoChronology.INSTANCE).parse(bare, query);
        } catch (DateTimeException e) {
            throw new DataValueException("'" + text + "' is no date or time under DateStyle ISO", e);
        }
    }

    /** A date or timestamp in the SQL text; in PostgreSQL's own notation where the standard's has no year. */
    static String literal(Temporal value) {
        int year = value.get(ChronoField.YEAR);
        return year >= 1 && year <= 9_999 ? Literals.of(value) : Literals.quote(write(value));
    }

    /** A value in PostgreSQL's notation; what is no date or time as it shows itself. */
    static String write(Object value) {
        return switch (value) {
            case LocalDate date ->
                infinity(
                        date.equals(LocalDate.MAX),
                        date.equals(LocalDate.MIN),
                        signed(date.getYear(), DATE.format(date)));
            case LocalTime time -> TIME.format(time);
            case LocalDateTime time ->
                infinity(
                        time.equals(LocalDateTime.MAX),
                        time.equals(LocalDateTime.MIN),
                        signed(time.getYear(), TIMESTAMP.format(time)));
            case OffsetDateTime time -> offset(time);
            default -> value.toString();
        };
    }

    private static String offset(OffsetDateTime time) {
        OffsetDateTime utc = time.equals(OffsetDateTime.MAX) || time.equals(OffsetDateTime.MIN)
                ? time
                : time.withOffsetSameInstant(ZoneOffset.UTC);
        String text = TIMESTAMP.format(utc) + "+00";
        return infinity(time.equals(OffsetDateTime.MAX), time.equals(OffsetDateTime.MIN), signed(utc.getYear(), text));
    }

    private static String infinity(boolean plus, boolean minus, String finite) {
        return plus ? "infinity" : minus ? "-infinity" : finite;
    }

    private static String signed(int year, String text) {
        return year > 0 ? text : text + " BC";
    }
}
