package dev.azoth.sql.type;

import org.jspecify.annotations.Nullable;

/**
 * Text of limited length; whether a longer value is an error is told by the database. SQLAlchemy: {@code String}.
 *
 * @param length in characters; null for none, which some databases refuse in CREATE TABLE
 */
public record StringType(@Nullable Integer length) implements SqlType<String> {
    public StringType {
        Characters.checkLength(length, "String");
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
        return length == null ? "String" : "String(" + length + ")";
    }
}
