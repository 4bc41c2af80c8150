package dev.azoth.mysql;

import dev.azoth.error.DataValueException;
import dev.azoth.sql.compile.TypeCodec;
import dev.azoth.sql.compile.ValueCodec;

/**
 * A type of bytes that only MySQL has, or one read as bytes.
 *
 * @param ddl as in a column's definition
 */
record SizedBytes(String ddl) implements MySqlType<byte[]> {
    @Override
    public Class<byte[]> javaType() {
        return byte[].class;
    }

    @Override
    public byte[] check(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        throw new DataValueException(
                ddl + " cannot hold " + value + " (" + value.getClass().getTypeName() + "): a byte[] is expected");
    }

    @Override
    public TypeCodec<byte[]> codec() {
        return ValueCodec.of(this, ddl);
    }

    @Override
    public String castName() {
        return "BINARY";
    }

    @Override
    public String describe() {
        return ddl;
    }
}
