package dev.azoth.sql.type;

import org.jspecify.annotations.Nullable;

/**
 * Bytes. Arrays are not copied. SQLAlchemy: {@code LargeBinary}.
 *
 * @param length in bytes, for databases that want one; null for none
 */
public record BinaryType(@Nullable Integer length) implements SqlType<byte[]> {
    public BinaryType {
        Characters.checkLength(length, "LargeBinary");
    }

    @Override
    public Class<byte[]> javaType() {
        return byte[].class;
    }

    @Override
    public byte[] check(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        throw ValueErrors.wrongClass(value, this, "byte[]");
    }

    @Override
    public String describe() {
        return length == null ? "LargeBinary" : "LargeBinary(" + length + ")";
    }
}
