package dev.azoth.postgresql;

import dev.azoth.error.DataValueException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Intervals as PostgreSQL writes them, in the interval styles {@code postgres} and {@code iso_8601}. A day is 24 hours;
 * months and years have no length, so that they are refused.
 */
final class IntervalText {
    private static final Pattern POSTGRES = Pattern.compile("(?:([+-]?\\d+) years? ?)?(?:([+-]?\\d+) mons? ?)?"
            + "(?:([+-]?\\d+) days? ?)?(?:([+-]?)(\\d+):(\\d\\d):(\\d\\d(?:\\.\\d+)?))?");
    private static final Pattern ISO = Pattern.compile("P(?:([+-]?\\d+)Y)?(?:([+-]?\\d+)M)?(?:([+-]?\\d+)D)?"
            + "(?:T(?:([+-]?\\d+)H)?(?:([+-]?\\d+)M)?(?:([+-]?\\d+(?:\\.\\d+)?)S)?)?");

    private IntervalText() {}

    static Duration parse(String text) {
        Matcher postgres = POSTGRES.matcher(text);
        if (!text.isEmpty() && postgres.matches()) {
            refuseMonths(text, postgres);
            Duration time = time(postgres.group(5), postgres.group(6), postgres.group(7));
            return days(postgres.group(3)).plus("-".equals(postgres.group(4)) ? time.negated() : time);
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            refuseMonths(text, iso);
            return days(iso.group(3)).plus(time(iso.group(4), iso.group(5), iso.group(6)));
        }
        throw new DataValueException("Interval cannot be read from '" + text
                + "': the session's IntervalStyle is to be postgres or iso_8601");
    }

    private static void refuseMonths(String text, Matcher matcher) {
        if (isSet(matcher.group(1)) || isSet(matcher.group(2))) {
            throw new DataValueException("Interval cannot hold '" + text
                    + "': months and years have no exact length; read it with PgTypes.interval()");
        }
    }

    private static boolean isSet(@Nullable String part) {
        return part != null && Long.parseLong(part) != 0;
    }

    private static Duration days(@Nullable String days) {
        return days == null ? Duration.ZERO : Duration.ofDays(Long.parseLong(days));
    }

    private static Duration time(@Nullable String hours, @Nullable String minutes, @Nullable String seconds) {
        Duration time = Duration.ZERO;
        if (hours != null) {
            time = time.plusHours(Long.parseLong(hours));
        }
        if (minutes != null) {
            time = time.plusMinutes(Long.parseLong(minutes));
        }
        if (seconds != null) {
            time = time.plusNanos(new BigDecimal(seconds).movePointRight(9).longValueExact());
        }
        return time;
    }
}
