package dev.azoth.vertx;

import dev.azoth.error.ArgumentException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the values of connect options; refuses bad ones by an {@link ArgumentException} that quotes them. */
public final class OptionReader {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|min)?");

    private final Map<String, String> options;

    /** Of the options by their names. */
    public OptionReader(Map<String, String> options) {
        this.options = options;
    }

    /** The value, or null when it was not given. */
    public @Nullable String text(String name) {
        return options.get(name);
    }

    /** A whole number within both borders. */
    public int number(String name, int min, int max, int otherwise) {
        String value = options.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException malformed) {
            // refused below, with the range
        }
        throw bad(name, "a number from " + min + " to " + max);
    }

    /** True or false, in the usual spellings. */
    public boolean flag(String name, boolean otherwise) {
        String value = options.get(name);
        if (value == null) {
            return otherwise;
        }
        return switch (value) {
            case "1", "true", "on", "yes" -> true;
            case "0", "false", "off", "no" -> false;
            default -> throw bad(name, "true or false");
        };
    }

    /** Seconds, or a number with a unit; at most a day. */
    public Duration duration(String name, Duration otherwise) {
        String value = options.get(name);
        if (value == null) {
            return otherwise;
        }
        Matcher matcher = DURATION.matcher(value);
        if (!matcher.matches()) {
            throw bad(name, "seconds, or a number with ms, s or min");
        }
        long number = Long.parseLong(matcher.group(1));
        Duration duration = switch (String.valueOf(matcher.group(2))) {
            case "ms" -> Duration.ofMillis(number);
            case "min" -> Duration.ofMinutes(number);
            default -> Duration.ofSeconds(number);
        };
        if (duration.isZero() || duration.compareTo(Duration.ofDays(1)) > 0) {
            throw bad(name, "more than nothing and at most a day");
        }
        return duration;
    }

    /** One of several values, by their spelling. */
    public <T> T choice(String name, T[] values, Function<T, String> spelling, String otherwise) {
        String value = options.getOrDefault(name, otherwise);
        return Arrays.stream(values)
                .filter(each -> spelling.apply(each).equals(value))
                .findFirst()
                .orElseThrow(() -> bad(
                        name, "one of " + Arrays.stream(values).map(spelling).collect(Collectors.joining(", "))));
    }

    /** The error of a value that cannot be used. */
    public ArgumentException bad(String name, String wanted) {
        return new ArgumentException(
                "The connect option " + name + " is '" + options.get(name) + "'; it takes " + wanted);
    }
}
