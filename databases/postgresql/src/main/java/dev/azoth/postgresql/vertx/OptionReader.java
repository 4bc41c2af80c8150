package dev.azoth.postgresql.vertx;

import dev.azoth.error.ArgumentException;
import io.vertx.pgclient.SslMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the values of connect options; refuses bad ones, quoting them. */
final class OptionReader {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|min)?");

    private final Map<String, String> options;

    OptionReader(Map<String, String> options) {
        this.options = options;
    }

    @Nullable
    String text(String name) {
        return options.get(name);
    }

    int number(String name, int min, int max, int otherwise) {
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

    boolean flag(String name, boolean otherwise) {
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

    Duration duration(String name, Duration otherwise) {
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

    SslMode sslMode() {
        String value = options.getOrDefault("sslmode", "prefer");
        return Arrays.stream(SslMode.VALUES)
                .filter(mode -> mode.value.equals(value))
                .findFirst()
                .orElseThrow(() -> bad(
                        "sslmode",
                        "one of "
                                + Arrays.stream(SslMode.VALUES)
                                        .map(mode -> mode.value)
                                        .collect(Collectors.joining(", "))));
    }

    TargetSession target() {
        String value = options.getOrDefault("target_session_attrs", "any");
        return Arrays.stream(TargetSession.values())
                .filter(target -> target.spelling().equals(value))
                .findFirst()
                .orElseThrow(() -> bad(
                        "target_session_attrs",
                        "one of "
                                + Arrays.stream(TargetSession.values())
                                        .map(TargetSession::spelling)
                                        .collect(Collectors.joining(", "))));
    }

    private ArgumentException bad(String name, String wanted) {
        return new ArgumentException(
                "The connect option " + name + " is '" + options.get(name) + "'; it takes " + wanted);
    }
}
