package dev.azoth.engine;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters as echo and errors show them: in Python's way of writing, long ones shortened, as SQLAlchemy does. */
final class ParameterText {
    static final String HIDDEN = "[SQL parameters hidden due to hideParameters(true)]";

    private static final int MAX_CHARACTERS = 300;
    private static final int MAX_VALUES = 100;
    private static final int MAX_SETS = 10;

    private ParameterText() {}

    static String one(@Nullable Object[] values) {
        var text = new StringBuilder();
        tuple(text, values);
        return text.toString();
    }

    static String many(List<@Nullable Object[]> sets) {
        var text = new StringBuilder("[");
        int shown = sets.size() > MAX_SETS ? MAX_SETS - 2 : sets.size();
        tuples(text, sets.subList(0, shown));
        if (shown < sets.size()) {
            text.append("  ... displaying ").append(MAX_SETS).append(" of ").append(sets.size());
            text.append(" total bound parameter sets ...  ");
            tuples(text, sets.subList(sets.size() - 2, sets.size()));
        }
        return text.append(']').toString();
    }

    private static void tuples(StringBuilder text, List<@Nullable Object[]> sets) {
        String separator = "";
        for (@Nullable Object[] set : sets) {
            text.append(separator);
            tuple(text, set);
            separator = ", ";
        }
    }

    private static void tuple(StringBuilder text, @Nullable Object[] values) {
        text.append('(');
        if (values.length > MAX_VALUES) {
            values(text, values, 0, MAX_VALUES / 2);
            text.append(" ... ").append(values.length - MAX_VALUES).append(" parameters truncated ... ");
            values(text, values, values.length - MAX_VALUES / 2, values.length);
        } else {
            values(text, values, 0, values.length);
        }
        text.append(values.length == 1 ? ",)" : ")");
    }

    private static void values(StringBuilder text, @Nullable Object[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            text.append(i == from ? "" : ", ").append(shortened(value(values[i])));
        }
    }

    private static String shortened(String shown) {
        int over = shown.length() - MAX_CHARACTERS;
        return over <= 0
                ? shown
                : shown.substring(0, MAX_CHARACTERS / 2) + " ... (" + over + " characters truncated) ... "
                        + shown.substring(shown.length() - MAX_CHARACTERS / 2);
    }

    private static String value(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String string -> quoted(string);
            case byte[] bytes -> bytes(bytes);
            case Object[] array -> array(array);
            default -> value.toString();
        };
    }

    private static String quoted(String string) {
        // Nothing past what is shown at most is looked at: a parameter may be megabytes long.
        int over = string.length() - 4 * MAX_CHARACTERS;
        String part = over <= 0
                ? string
                : string.substring(0, 2 * MAX_CHARACTERS) + string.substring(string.length() - 2 * MAX_CHARACTERS);
        String shown = "'"
                + part.replace("\\", "\\\\")
                        .replace("'", "\\'")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r") + "'";
        return over <= 0
                ? shown
                : shown.substring(0, MAX_CHARACTERS / 2) + " ... (" + (string.length() - MAX_CHARACTERS)
                        + " characters truncated) ... " + shown.substring(shown.length() - MAX_CHARACTERS / 2);
    }

    private static String bytes(byte[] bytes) {
        int shown = Math.min(bytes.length, MAX_CHARACTERS / 2);
        var text = new StringBuilder("x'");
        for (int i = 0; i < shown; i++) {
            text.append(Character.forDigit(bytes[i] >> 4 & 15, 16)).append(Character.forDigit(bytes[i] & 15, 16));
        }
        return text.append(shown < bytes.length ? "' ... (" + bytes.length + " bytes)" : "'")
                .toString();
    }

    private static String array(@Nullable Object[] array) {
        var text = new StringBuilder("[");
        int shown = Math.min(array.length, MAX_VALUES);
        values(text, Arrays.copyOf(array, shown), 0, shown);
        return text.append(shown < array.length ? ", ... " + (array.length - shown) + " more]" : "]")
                .toString();
    }
}
