package dev.azoth.mysql.vertx;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times as statements sent as text give them. */
final class TextTimes {
    private static final Pattern TIME = Pattern.compile("(-?)(\\d+):(\\d\\d):(\\d\\d)(\\.\\d{1,6})?");

    private TextTimes() {}

    static Object read(WireColumn column, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.US_ASCII);
        try {
            return switch (column.type()) {
                case WireColumn.TIME -> BinaryTimes.timeOfDay(column, time(text));
                case WireColumn.DATE -> LocalDate.parse(text);
                default -> LocalDateTime.parse(text.replace(' ', 'T'));
            };
        } catch (DateTimeException strange) {
            throw BinaryTimes.noDate(column, text, strange);
        }
    }

    private static Duration time(String text) {
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException("no time: " + text);
        }
        String fraction = parts.group(5) == null ? "" : parts.group(5).substring(1);
        Duration time = Duration.ofHours(Long.parseLong(parts.group(2)))
                .plusMinutes(Long.parseLong(parts.group(3)))
                .plusSeconds(Long.parseLong(parts.group(4)))
                .plusNanos(Long.parseLong((fraction + "000000000").substring(0, 9)));
        return parts.group(1).isEmpty() ? time : time.negated();
    }
}
