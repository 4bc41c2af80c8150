package dev.azoth.mysql;

import dev.azoth.error.DataValueException;
import dev.azoth.sql.compile.TypeCodec;
import dev.azoth.sql.compile.ValueCodec;

/**
 * A text type that only MySQL has, or one read as text.
 *
 * @param ddl as in a column's definition
 */
record SizedText(String ddl) implements MySqlType<String> {
    @Override
    public Class<String> javaType() {
        return String.class;
    }

    @Override
    public String check(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new DataValueException(
                ddl + " cannot hold " + value + " (" + value.getClass().getTypeName() + "): a String is expected");
    }

    @Override
    public TypeCodec<String> codec() {
        return ValueCodec.of(this, ddl).withLiteral(Texts::quote);
    }

    @Override
    public String castName() {
        return "CHAR";
    }

    @Override
    public String describe() {
        return ddl;
    }
}
