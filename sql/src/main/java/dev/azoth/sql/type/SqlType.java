package dev.azoth.sql.type;

import dev.azoth.error.ArgumentException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /** The type that stands for this one on a dialect: itself unless it has variants. */
    default SqlType<T> on(String dialect) {
        return this;
    }

    /**
     * This type with another in its place on one dialect. SQLAlchemy: {@code with_variant}.
     *
     * @param dialect its name: {@code sqlite}
     */
    default SqlType<T> withVariant(String dialect, SqlType<T> type) {
        return new VariantType<>(this, Map.of(dialect, type));
    }

    /**
     * The type of bare Java values of a class: {@code Integer.class} gives INTEGER.
     *
     * @throws ArgumentException when no type stands for the class
     */
    @SuppressWarnings("unchecked")
    static <T> SqlType<T> of(Class<T> javaType) {
        SqlType<?> type = LiteralTypes.find(javaType);
        if (type == null) {
            throw new ArgumentException("No SQL type stands for " + javaType.getName()
                    + "; give the type with the value, or map it with Types.mapped");
        }
        return (SqlType<T>) type;
    }

    /** The type of a bare Java value; {@link NullType} for null. Refused as in {@link #of}. */
    @SuppressWarnings("unchecked")
    static <T extends @Nullable Object> SqlType<T> ofValue(T value) {
        return (SqlType<T>) (value == null ? new NullType() : of(value.getClass()));
    }
}
