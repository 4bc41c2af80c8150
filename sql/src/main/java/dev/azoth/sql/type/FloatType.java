package dev.azoth.sql.type;

import dev.azoth.error.ArgumentException;
import org.jspecify.annotations.Nullable;

/**
 * {@code FLOAT}, of 64 bits unless a precision asks for less. SQLAlchemy: {@code Float}.
 *
 * @param precision in binary digits; at 24 and below a database may keep 32 bits, and values must then fit in a float; null
 *     for 64 bits
 */
public record FloatType(@Nullable Integer precision) implements SqlType<Double> {
    private static final int SINGLE = 24;

    public FloatType {
        if (precision != null && (precision < 1 || precision > 53)) {
            throw new ArgumentException("Float needs a precision from 1 to 53 binary digits, not " + precision);
        }
    }

    @Override
    public Class<Double> javaType() {
        return Double.class;
    }

    @Override
    public Double check(Object value) {
        return precision != null && precision <= SINGLE
                ? (double) Floating.asFloat(value, this)
                : Floating.asDouble(value, this);
    }

    @Override
    public String describe() {
        return precision == null ? "Float" : "Float(" + precision + ")";
    }
}
