package dev.azoth.sql.compile;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Makes up names for what has none: {@code anon_1}, {@code users_1}, {@code name_1}; the same things in the same order get the same names. */
final class Names {
    private final int maxLength;
    private final IdentityHashMap<Object, String> given = new IdentityHashMap<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private int truncated;

    Names(int maxLength) {
        this.maxLength = maxLength;
    }

    /** The name of a thing, by identity; made of the base when asked for first. */
    String of(Object thing, String base) {
        String name = given.get(thing);
        if (name == null) {
            name = next(base);
            given.put(thing, name);
        }
        return name;
    }

    /** Gives a thing a name of its own, before it is asked for. */
    void give(Object thing, String name) {
        given.putIfAbsent(thing, name);
    }

    /** A new name. */
    String next(String base) {
        return truncate(base + "_" + counters.merge(base, 1, Integer::sum));
    }

    private String truncate(String name) {
        if (name.length() <= maxLength - 6) {
            return name;
        }
        truncated++;
        return name.substring(0, Math.max(maxLength - 6, 0)) + "_" + Integer.toHexString(truncated);
    }
}
