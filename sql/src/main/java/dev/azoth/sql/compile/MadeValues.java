package dev.azoth.sql.compile;

import dev.azoth.sql.schema.ColumnDefault;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The column defaults that are made when a statement is bound, by the names of their parameters. */
final class MadeValues {
    private final Map<String, ColumnDefault> defaults = new LinkedHashMap<>();

    void add(String parameter, ColumnDefault value) {
        defaults.put(parameter, value);
    }

    boolean isEmpty() {
        return defaults.isEmpty();
    }

    boolean contains(String parameter) {
        return defaults.containsKey(parameter);
    }

    /** The user's parameters and the defaults, made anew. */
    Map<String, ?> with(Map<String, ?> parameters) {
        if (defaults.isEmpty()) {
            return parameters;
        }
        var all = new HashMap<String, @Nullable Object>(parameters);
        defaults.forEach((name, value) -> all.put(name, make(value)));
        return all;
    }

    private static @Nullable Object make(ColumnDefault value) {
        return switch (value) {
            case ColumnDefault.Value(Object fixed) -> fixed;
            case ColumnDefault.Supplied(var supplier) -> supplier.get();
            default -> throw new IllegalStateException("Not made by the client: " + value);
        };
    }
}
