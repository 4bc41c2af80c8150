package dev.azoth.sql;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row: values by position, by name, and, typed, by the expression that was selected. Immutable; equal to a row with equal
 * values. Safe for any number of threads. SQLAlchemy: {@code Row}.
 */
public class Row {
    private final RowHeader header;
    private final @Nullable Object[] values;

    /** For the engine: takes the array over. */
    public Row(RowHeader header, @Nullable Object[] values) {
        this.header = header;
        this.values = values;
    }

    public final int size() {
        return values.length;
    }

    /**
     * The value at a position.
     *
     * @param index from 0
     * @throws dev.azoth.error.ArgumentException when there is no such position
     */
    public final @Nullable Object get(int index) {
        return values[header.checkIndex(index)];
    }

    /**
     * The value of the column of that name or label.
     *
     * @throws dev.azoth.error.InvalidRequestException when no column, or more than one, has that name
     */
    public final @Nullable Object get(String name) {
        return values[header.indexOf(name)];
    }

    /**
     * The value of an expression that was selected.
     *
     * @throws dev.azoth.error.InvalidRequestException when it was not selected
     */
    @SuppressWarnings("unchecked")
    public final <T> @Nullable T get(Expression<T> expression) {
        return (T) values[header.indexOf(expression)];
    }

    /** For tuples, whose statement knows the types. */
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
    final <T> T typed(int index) {
        return (T) values[index];
    }

    /**
     * Names and values in order. SQLAlchemy: {@code Row._asdict()}.
     *
     * @throws dev.azoth.error.InvalidRequestException when more than one column has the same name
     */
    public final Map<String, @Nullable Object> asMap() {
        header.requireDistinctNames();
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < values.length; i++) {
            map.put(header.names().get(i), values[i]);
        }
        return Collections.unmodifiableMap(map);
    }

    /** The values in order. */
    public final List<@Nullable Object> asList() {
        return Collections.<@Nullable Object>unmodifiableList(Arrays.<@Nullable Object>asList(values));
    }

    public final RowHeader header() {
        return header;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Row row && Arrays.deepEquals(values, row.values);
    }

    @Override
    public final int hashCode() {
        return Arrays.deepHashCode(values);
    }

    /** As Python shows a row: {@code ('some name 1', 42)}. */
    @Override
    public final String toString() {
        return RowText.of(values);
    }
}
