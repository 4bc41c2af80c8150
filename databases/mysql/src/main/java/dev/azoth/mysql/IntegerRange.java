package dev.azoth.mysql;

import dev.azoth.error.DataValueException;
import dev.azoth.sql.compile.TypeCodec;
import dev.azoth.sql.compile.ValueCodec;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A whole number of a size that only MySQL has.
 *
 * @param ddl as in a column's definition
 */
record IntegerRange(String ddl, long min, long max) implements MySqlType<Long> {
    @Override
    public Class<Long> javaType() {
        return Long.class;
    }

    @Override
    public Long check(Object value) {
        long number = switch (value) {
            case Long whole -> whole;
            case Integer whole -> whole;
            case Short whole -> whole;
            case Byte whole -> whole;
            case BigInteger whole when whole.bitLength() <= 63 -> whole.longValue();
            case BigDecimal decimal when isLong(decimal) -> decimal.longValueExact();
            default ->
                throw new DataValueException(ddl + " cannot hold " + value + " ("
                        + value.getClass().getTypeName() + "): a whole number from " + min + " to " + max
                        + " is expected");
        };
        if (number < min || number > max) {
            throw new DataValueException(ddl + " cannot hold " + number + ": it goes from " + min + " to " + max);
        }
        return number;
    }

    private static boolean isLong(BigDecimal decimal) {
        return decimal.signum() == 0
                || (decimal.precision() - (long) decimal.scale() < 20
                        && decimal.stripTrailingZeros().scale() <= 0
                        && decimal.toBigInteger().bitLength() <= 63);
    }

    @Override
    public TypeCodec<Long> codec() {
        return ValueCodec.of(this, ddl);
    }

    @Override
    public String castName() {
        return ddl.endsWith(" UNSIGNED") ? "UNSIGNED INTEGER" : "SIGNED INTEGER";
    }

    @Override
    public String describe() {
        return ddl;
    }
}
