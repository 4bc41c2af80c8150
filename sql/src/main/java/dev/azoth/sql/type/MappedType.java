package dev.azoth.sql.type;

import java.util.function.Function;

/**
 * A type of the user's own over another: two functions carry values over. Keep it in a constant: types are compared, and
 * functions are equal only to themselves. SQLAlchemy: {@code TypeDecorator}.
 *
 * @param name for error messages
 * @param javaType the class users see
 * @param base the type the database sees
 * @param toBase never given null
 * @param fromBase never given null; must not return null
 */
public record MappedType<T, B>(
        String name,
        Class<T> javaType,
        SqlType<B> base,
        Function<? super T, ? extends B> toBase,
        Function<? super B, ? extends T> fromBase)
        implements SqlType<T> {
    @Override
    public T check(Object value) {
        if (javaType.isInstance(value)) {
            return javaType.cast(value);
        }
        throw ValueErrors.wrongClass(value, this, javaType.getName());
    }

    @Override
    public String describe() {
        return name;
    }
}
