package dev.azoth.sql.compile;

import dev.azoth.error.DataValueException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.sql.type.SqlType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A place in the text where a value goes.
 *
 * @param key the name under which the user gives the value, null when he cannot
 * @param display what it is called in readable SQL and in errors
 * @param place the table and column it goes into, for errors; null where it goes into none
 * @param literal the position of its value among the statement's literals, -1 when it has none there
 * @param codecs one; of a list of tuples, one an element
 * @param expansion how a list is written; null for a single value
 * @param inline whether the value is put into the text
 */
record BindSlot(
        @Nullable String key,
        String display,
        @Nullable String place,
        int literal,
        List<BindType<?>> codecs,
        @Nullable Expansion expansion,
        boolean inline) {

    /**
     * How a list is written.
     *
     * @param before what stands before the list: {@code IN (}
     * @param after what stands after it: {@code )}
     * @param empty what stands for an empty list; null when it is refused
     * @param tuplesAsValues whether a list of tuples is written {@code VALUES (?, ?), (?, ?)}
     * @param array how a long list is written, as one value; null where it cannot be
     */
    record Expansion(
            String before,
            String after,
            @Nullable String empty,
            boolean tuples,
            boolean tuplesAsValues,
            @Nullable ListArray array) {
        /** A list that is written wherever its parameter stands. */
        static Expansion bare(@Nullable String empty) {
            return new Expansion("", "", empty, false, false, null);
        }

        boolean isArray(Collection<?> values) {
            return array != null && values.size() >= ListArray.LEAST;
        }
    }

    /**
     * A list as one array: {@code = ANY ($1::INTEGER[])}. The text is the same for any number of values, and the server
     * neither parses nor plans them.
     *
     * @param before what stands before the array instead of what stands before the list
     */
    record ListArray(String before, UnaryOperator<String> cast) {
        /** Shorter lists are written out, as SQLAlchemy does. */
        static final int LEAST = 16;
    }

    /** A type and how it lives on the dialect. */
    record BindType<T>(SqlType<T> type, TypeCodec<T> codec) {
        Object encode(Object value) {
            return codec.encode(value);
        }

        String literal(@Nullable Object value) {
            return codec.literal(value == null ? null : type.check(value));
        }
    }

    List<SqlType<?>> types() {
        return codecs.stream().<SqlType<?>>map(BindType::type).toList();
    }

    /** The same place in another row of an INSERT; its value has a key of its own there. */
    BindSlot ofRow(int number) {
        return key == null
                ? this
                : new BindSlot(rowKey(key, number), display + "_" + number, place, literal, codecs, expansion, inline);
    }

    static String rowKey(String key, int number) {
        return number + " " + key;
    }

    Expansion requireExpansion() {
        return Objects.requireNonNull(expansion);
    }

    /** The value of one execution: what the user gave, else what the statement holds. */
    @Nullable
    Object value(@Nullable Object[] literals, Map<String, ?> parameters) {
        if (key != null) {
            Object given = parameters.get(key);
            if (given != null || parameters.containsKey(key)) {
                return given;
            }
            if (literal < 0) {
                throw new InvalidRequestException("A value is required for bind parameter '" + key + "'");
            }
        }
        return literals[literal];
    }

    /** Adds the value, or those of the list, as they cross to the driver. */
    void encode(@Nullable Object value, List<@Nullable Object> into) {
        if (expansion == null) {
            into.add(encode(codecs.getFirst(), value));
        } else {
            Collection<?> elements = list(value);
            if (expansion.isArray(elements)) {
                into.add(array(elements));
                return;
            }
            for (Object element : elements) {
                if (expansion.tuples()) {
                    List<?> tuple = tuple(element);
                    for (int i = 0; i < tuple.size(); i++) {
                        into.add(encode(codecs.get(i), tuple.get(i)));
                    }
                } else {
                    into.add(encode(codecs.getFirst(), element));
                }
            }
        }
    }

    private @Nullable Object[] array(Collection<?> elements) {
        @Nullable Object[] array = new Object[elements.size()];
        int at = 0;
        for (Object element : elements) {
            array[at++] = encode(codecs.getFirst(), element);
        }
        return array;
    }

    /** A single value as it crosses to the driver. */
    @Nullable
    Object encodeOne(@Nullable Object value) {
        return encode(codecs.getFirst(), value);
    }

    private @Nullable Object encode(BindType<?> type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        try {
            return type.encode(value);
        } catch (DataValueException failure) {
            throw DataValueException.at(place != null ? place : "Parameter '" + display + "'", failure);
        }
    }

    Collection<?> list(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list;
        }
        throw new InvalidRequestException(
                "Parameter '" + display + "' stands for a list, so its value must be a collection, not "
                        + (value == null ? "null" : "a " + value.getClass().getName()));
    }

    List<?> tuple(@Nullable Object element) {
        if (element instanceof List<?> tuple && tuple.size() == codecs.size()) {
            return tuple;
        }
        throw new InvalidRequestException("Parameter '" + display + "' is a list of tuples of " + codecs.size()
                + " values each; one element is "
                + (element == null
                        ? "null"
                        : element instanceof List<?> tuple
                                ? "a list of " + tuple.size()
                                : "a " + element.getClass().getName()));
    }
}
