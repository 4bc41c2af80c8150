package dev.azoth.sql.compile;

import org.jspecify.annotations.Nullable;

/**
 * How one {@link dev.azoth.sql.type.SqlType} lives on one dialect. Stateless; found once when a statement is compiled.
 *
 * @param <T> the Java class of the type's values
 */
public interface TypeCodec<T> {
    /** The type in DDL and in CAST: {@code VARCHAR(50)}. */
    String ddl();

    /**
     * A checked value as it crosses the driver SPI.
     *
     * @param value any object a user bound; the codec checks it ({@code SqlType.check}) and throws DataValueException
     */
    Object encode(Object value);

    /**
     * A driver's value as the user sees it; must not lose anything.
     *
     * @param value not null
     */
    T decode(Object value);

    /** Whether {@link #decode} gives back what it is given, so that rows need not be walked. */
    default boolean decodesAsIs() {
        return false;
    }

    /** The class whose values {@link #decode} gives back as they are, so that it need not be given them; null for none. */
    default @Nullable Class<?> readsAsIs() {
        return null;
    }

    /** The placeholder, with the cast it needs so that the server infers the right type: {@code $1::INTEGER}. */
    default String bindExpression(String placeholder) {
        return placeholder;
    }

    /** A selected column, with what it needs to be read faithfully: {@code col::text}. */
    default String columnExpression(String column) {
        return column;
    }

    /** The value as a literal in the SQL text, for DDL defaults and literal rendering; null is {@code NULL}. */
    String literal(@Nullable T value);
}
