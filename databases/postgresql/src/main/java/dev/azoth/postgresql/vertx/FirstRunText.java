package dev.azoth.postgresql.vertx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which statements may be run in the round trip in which they are parsed, before the server has told the types of their
 * parameters and columns. Those of their parameters must stand in the text as casts. And since a result of a type that the
 * client reads as text has to be asked for again, running them twice must change nothing: they are plain
 * reads, except that they may lock rows.
 */
final class FirstRunText {
    private static final Map<String, String> TYPES = Map.of(
            "SMALLINT", "INT2",
            "INTEGER", "INT4",
            "BIGINT", "INT8",
            "BOOLEAN", "BOOL",
            "NUMERIC", "NUMERIC",
            "VARCHAR", "VARCHAR",
            "TEXT", "TEXT",
            "UUID", "UUID");

    private final String sql;
    private final List<@Nullable String> types = new ArrayList<>();

    private FirstRunText(String sql) {
        this.sql = sql;
    }

    /**
     * The values as texts that the server reads, or null when the statement must be described before it is run.
     *
     * @throws dev.azoth.engine.driver.DriverException of kind VALUE when one does not fit its type
     */
    static @Nullable List<@Nullable String> parameters(String sql, @Nullable Object[] values) {
        var text = new FirstRunText(sql);
        return PlainRead.repeatable(sql)
                        && text.readTypes()
                        && text.types.size() == values.length
                        && !text.types.contains(null)
                ? text.texts(values)
                : null;
    }

    /** Notes the types of all parameters; false when one has none that is known. */
    private boolean readTypes() {
        int at = 0;
        while (at < sql.length()) {
            int end = SqlSkip.past(sql, at);
            if (end == at) {
                char c = sql.charAt(at);
                end = c == '$' ? parameter(at + 1) : SqlSkip.beginsWord(c) ? SqlSkip.pastWord(sql, at) : at + 1;
            }
            if (end < 0) {
                return false;
            }
            at = end;
        }
        return true;
    }

    /** Reads {@code 1::INTEGER[]}; the position after it, or -1 when it is of no known type. */
    private int parameter(int from) {
        int at = from;
        while (at < sql.length() && Character.isDigit(sql.charAt(at))) {
            at++;
        }
        if (at == from || at > from + 5 || !sql.startsWith("::", at)) {
            return -1;
        }
        int number = Integer.parseInt(sql, from, at, 10);
        int end = SqlSkip.pastWord(sql, at + 2);
        String type = TYPES.get(sql.substring(at + 2, end).toUpperCase(Locale.ROOT));
        if (type == null || number == 0 || sql.startsWith("(", end)) {
            return -1;
        }
        if (sql.startsWith("[]", end)) {
            type += "_ARRAY";
            end += 2;
        }
        while (types.size() < number) {
            types.add(null);
        }
        String known = types.set(number - 1, type);
        return known == null || known.equals(type) ? end : -1;
    }

    private @Nullable List<@Nullable String> texts(@Nullable Object[] values) {
        var texts = new ArrayList<@Nullable String>(values.length);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            String type = types.get(i);
            if (value == null || type == null) {
                texts.add(null);
                continue;
            }
            Object encoded = ParameterEncoders.of(type).encode(value, i + 1);
            texts.add(encoded instanceof Object[] array ? array(array) : String.valueOf(encoded));
        }
        return texts;
    }

    private static String array(Object[] values) {
        var text = new StringBuilder("{");
        for (Object value : values) {
            if (text.length() > 1) {
                text.append(',');
            }
            if (value instanceof String string) {
                text.append('"')
                        .append(string.replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"');
            } else {
                text.append(value == null ? "NULL" : value);
            }
        }
        return text.append('}').toString();
    }
}
