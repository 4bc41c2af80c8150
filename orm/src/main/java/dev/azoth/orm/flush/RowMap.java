package dev.azoth.orm.flush;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of one row: an array of values under names that all rows of a statement share. */
final class RowMap extends AbstractMap<String, @Nullable Object> {
    /** Names and their places. Immutable. */
    static final class Names {
        private final Map<String, Integer> places = new LinkedHashMap<>();

        Names(List<String> names) {
            names.forEach(name -> places.put(name, places.size()));
        }

        int size() {
            return places.size();
        }

        /** -1 for another name. */
        int place(String name) {
            return places.getOrDefault(name, -1);
        }
    }

    private final Names names;
    private final @Nullable Object[] values;

    RowMap(Names names, @Nullable Object[] values) {
        this.names = names;
        this.values = values;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        Integer place = names.places.get(name);
        return place == null ? null : values[place];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return names.places.containsKey(name);
    }

    @Override
    public Set<String> keySet() {
        return names.places.keySet();
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return values.length;
            }

            @Override
            public Iterator<Entry<String, @Nullable Object>> iterator() {
                Iterator<Entry<String, Integer>> inner = names.places.entrySet().iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return inner.hasNext();
                    }

                    @Override
                    public Entry<String, @Nullable Object> next() {
                        Entry<String, Integer> one = inner.next();
                        return new SimpleImmutableEntry<>(one.getKey(), values[one.getValue()]);
                    }
                };
            }
        };
    }
}
