package dev.azoth.mysql.vertx;

import dev.azoth.error.ArgumentException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the values of connect options; refuses bad ones, quoting them. */
final class OptionReader {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|min)?");

    private static final String DEFAULT_SQL_MODE =
            "STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE,NO_ENGINE_SUBSTITUTION";

    /** They change what quotes, backslashes or operators mean. */
    private static final Set<String> FOREIGN_MODES = Set.of(
            "ANSI",
            "ANSI_QUOTES",
            "DB2",
            "MAXDB",
            "MSSQL",
            "NO_BACKSLASH_ESCAPES",
            "ORACLE",
            "PIPES_AS_CONCAT",
            "POSTGRESQL");

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

    TlsMode tlsMode() {
        String value = options.getOrDefault("sslmode", "disable");
        return Arrays.stream(TlsMode.values())
                .filter(mode -> mode.spelling().equals(value))
                .findFirst()
                .orElseThrow(() -> bad(
                        "sslmode",
                        "one of "
                                + Arrays.stream(TlsMode.values())
                                        .map(TlsMode::spelling)
                                        .collect(Collectors.joining(", "))));
    }

    /** SQL modes by which neither values are changed silently nor this dialect's SQL means something else. */
    String sqlMode() {
        String value = options.getOrDefault("sql_mode", DEFAULT_SQL_MODE).toUpperCase(Locale.ROOT);
        Set<String> modes = Set.of(value.split(",", -1));
        boolean strict = modes.contains("STRICT_TRANS_TABLES")
                || modes.contains("STRICT_ALL_TABLES")
                || modes.contains("TRADITIONAL");
        if (!strict || !value.matches("[A-Z_,]+") || modes.stream().anyMatch(FOREIGN_MODES::contains)) {
            throw bad(
                    "sql_mode",
                    "modes separated by commas, STRICT_TRANS_TABLES or STRICT_ALL_TABLES among them and none of "
                            + FOREIGN_MODES.stream().sorted().toList());
        }
        return value;
    }

    private ArgumentException bad(String name, String wanted) {
        return new ArgumentException(
                "The connect option " + name + " is '" + options.get(name) + "'; it takes " + wanted);
    }
}
