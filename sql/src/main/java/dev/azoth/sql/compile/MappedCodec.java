package dev.azoth.sql.compile;

import dev.azoth.error.DataValueException;
import dev.azoth.sql.type.MappedType;
import org.jspecify.annotations.Nullable;

/** A user's type over the codec of the type it maps to. */
final class MappedCodec<T, B> implements TypeCodec<T> {
    private final MappedType<T, B> type;
    private final TypeCodec<B> base;

    MappedCodec(MappedType<T, B> type, TypeCodec<B> base) {
        this.type = type;
        this.base = base;
    }

    @Override
    public String ddl() {
        return base.ddl();
    }

    @Override
    public Object encode(Object value) {
        return base.encode(toBase(type.check(value)));
    }

    @Override
    @SuppressWarnings("ConstantValue")
    public T decode(Object value) {
        B plain = base.decode(value);
        T mapped;
        try {
            mapped = type.fromBase().apply(plain);
        } catch (RuntimeException e) {
            throw new DataValueException(type.describe() + " could not read " + plain + ": " + e.getMessage(), e);
        }
        if (mapped == null) {
            throw new DataValueException(type.describe() + " read " + plain + " as null");
        }
        return mapped;
    }

    @Override
    public String bindExpression(String placeholder) {
        return base.bindExpression(placeholder);
    }

    @Override
    public String columnExpression(String column) {
        return base.columnExpression(column);
    }

    @Override
    public String literal(@Nullable T value) {
        return base.literal(value == null ? null : toBase(value));
    }

    private B toBase(T value) {
        try {
            return type.toBase().apply(value);
        } catch (DataValueException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new DataValueException(type.describe() + " cannot hold " + value + ": " + e.getMessage(), e);
        }
    }
}
