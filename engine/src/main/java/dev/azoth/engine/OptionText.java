package dev.azoth.engine;

import dev.azoth.error.ArgumentException;
import dev.azoth.sql.compile.IsolationLevel;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads options that come as text, and refuses those that make no sense. */
final class OptionText {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,12})(?:\\.(\\d{1,9}))?\\s*(ms|s|m|min|h|d)?");

    private OptionText() {}

    static void require(boolean holds, String option, @Nullable Object value, String rule) {
        if (!holds) {
            throw new ArgumentException("The option " + option + " cannot be " + value + "; it must be " + rule);
        }
    }

    static void requirePositive(String option, Duration value) {
        require(!value.isNegative() && !value.isZero(), option, value, "more than 0");
    }

    static int integer(String option, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw refuse(option, text, "a whole number");
        }
    }

    static boolean bool(String option, String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "y", "t", "1" -> true;
            case "false", "no", "off", "n", "f", "0" -> false;
            default -> throw refuse(option, text, "true or false");
        };
    }

    /** Seconds, a number with a unit, or ISO 8601. */
    static Duration duration(String option, String text) {
        String stripped = text.strip();
        Matcher span = SPAN.matcher(stripped);
        if (span.matches()) {
            long nanosPerUnit = switch (span.group(3) == null ? "s" : span.group(3)) {
                case "ms" -> 1_000_000L;
                case "m", "min" -> 60_000_000_000L;
                case "h" -> 3_600_000_000_000L;
                case "d" -> 86_400_000_000_000L;
                default -> 1_000_000_000L;
            };
            try {
                long whole = Math.multiplyExact(Long.parseLong(span.group(1)), nanosPerUnit);
                double fraction = span.group(2) == null ? 0 : Double.parseDouble("0." + span.group(2));
                return Duration.ofNanos(Math.addExact(whole, Math.round(fraction * nanosPerUnit)));
            } catch (ArithmeticException e) {
                throw refuse(option, text, "less than 292 years");
            }
        }
        try {
            return Duration.parse(stripped);
        } catch (DateTimeParseException e) {
            throw refuse(
                    option,
                    text,
                    "a number of seconds, a number with a unit (ms, s, min, h, d) or an ISO 8601 duration");
        }
    }

    static <E extends Enum<E>> E choice(String option, String text, Class<E> type) {
        String wanted = normal(text);
        for (E choice : type.getEnumConstants()) {
            if (normal(choice.name()).equals(wanted)) {
                return choice;
            }
        }
        throw refuse(
                option,
                text,
                "one of "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
    }

    static IsolationLevel isolationLevel(String text) {
        String wanted = normal(text);
        for (IsolationLevel level : IsolationLevel.values()) {
            if (normal(level.name()).equals(wanted)) {
                return level;
            }
        }
        throw refuse(
                "isolationLevel",
                text,
                "one of "
                        + Arrays.stream(IsolationLevel.values())
                                .map(IsolationLevel::sql)
                                .collect(Collectors.joining(", ")));
    }

    static ArgumentException refuse(String option, String text, String rule) {
        return new ArgumentException("The option " + option + " cannot be '" + text + "'; it must be " + rule);
    }

    static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("password") || lower.equals("passwd") || lower.equals("pwd");
    }

    /** Without case, spaces, underscores and dashes. */
    static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]+", "");
    }
}
