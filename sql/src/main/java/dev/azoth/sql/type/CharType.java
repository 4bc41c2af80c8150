package dev.azoth.sql.type;

import org.jspecify.annotations.Nullable;

/**
 * Text of fixed length, padded by the database. SQLAlchemy: {@code CHAR}.
 *
 * @param length in characters; null for 1
 */
public record CharType(@Nullable Integer length) implements SqlType<String> {
    public CharType {
        Characters.checkLength(length, "CHAR");
    }

    @Override
    public Class<String> javaType() {
        return String.class;
    }

    @Override
    public String check(Object value) {
        return Characters.check(value, this);
    }

    @Override
    public String describe() {
        return length == null ? "CHAR" : "CHAR(" + length + ")";
    }
}
