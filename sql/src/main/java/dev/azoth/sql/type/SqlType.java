package dev.azoth.sql.type;

/**
 * What a column or an expression holds: the Java class of its values and which values it takes. How it is spelled and how
 * it travels is a {@link dev.azoth.sql.compile dialect's} matter. Immutable, with structural equality (types are part of
 * statement keys). SQLAlchemy: {@code TypeEngine}.
 *
 * @param <T> the Java class of the values
 */
public interface SqlType<T> {
    /** The Java class of the values. */
    Class<T> javaType();

    /**
     * The value as this type holds it: itself, or widened without loss (an {@code int} for BIGINT).
     *
     * @param value never null
     * @throws dev.azoth.error.DataValueException when the value is of another class or out of range; nothing is truncated,
     *     rounded or re-zoned
     */
    T check(Object value);

    /** The type as SQLAlchemy names it, with its arguments, for error messages: {@code String(50)}. */
    String describe();
}
