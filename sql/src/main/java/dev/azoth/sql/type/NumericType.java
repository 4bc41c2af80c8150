package dev.azoth.sql.type;

import dev.azoth.error.ArgumentException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Exact decimal numbers. A precision without a scale means scale 0, as in SQL. Binary floating point is refused: it has no
 * exact decimal of the user's choosing. SQLAlchemy: {@code Numeric}.
 *
 * @param precision digits in all; null for no limit
 * @param scale digits after the point; null for none of its own
 */
public record NumericType(
        @Nullable Integer precision, @Nullable Integer scale) implements SqlType<BigDecimal> {
    public NumericType {
        if (precision != null && precision < 1) {
            throw new ArgumentException("Numeric needs a precision of at least 1, not " + precision);
        }
        if (scale != null && (precision == null || scale < 0 || scale > precision)) {
            throw new ArgumentException(
                    "Numeric(" + precision + ", " + scale + "): the scale must lie between 0 and the precision");
        }
    }

    @Override
    public Class<BigDecimal> javaType() {
        return BigDecimal.class;
    }

    @Override
    public BigDecimal check(Object value) {
        BigDecimal number = exact(value);
        if (precision == null) {
            return number;
        }
        int places = scale == null ? 0 : scale;
        BigDecimal bare = number.stripTrailingZeros();
        if (bare.scale() > places) {
            throw ValueErrors.refuse(
                    value,
                    this,
                    "it has " + bare.scale() + " digits after the point, " + places
                            + " are kept; round it with setScale first");
        }
        long whole = (long) bare.precision() - bare.scale();
        if (bare.signum() != 0 && whole > precision - places) {
            throw ValueErrors.refuse(
                    value, this, "it has " + whole + " digits before the point, " + (precision - places) + " are kept");
        }
        return number;
    }

    /** The number without regard to precision and scale: what is read back is never refused for its digits. */
    public BigDecimal exact(Object value) {
        return switch (value) {
            case BigDecimal number -> number;
            case BigInteger number -> new BigDecimal(number);
            default -> {
                Long whole = Integral.exact(value);
                if (whole == null) {
                    throw ValueErrors.wrongClass(value, this, "BigDecimal, BigInteger or a whole number");
                }
                yield BigDecimal.valueOf(whole);
            }
        };
    }

    @Override
    public String describe() {
        if (precision == null) {
            return "Numeric";
        }
        return scale == null ? "Numeric(" + precision + ")" : "Numeric(" + precision + ", " + scale + ")";
    }
}
