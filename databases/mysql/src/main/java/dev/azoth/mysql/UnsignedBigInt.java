package dev.azoth.mysql;

import dev.azoth.error.DataValueException;
import dev.azoth.sql.compile.TypeCodec;
import dev.azoth.sql.compile.ValueCodec;
import java.math.BigDecimal;
import java.math.BigInteger;

/** BIGINT UNSIGNED. Its upper half crosses the driver as a decimal. */
record UnsignedBigInt() implements MySqlType<BigInteger> {
    private static final String DDL = "BIGINT UNSIGNED";
    private static final int BITS = 64;

    @Override
    public Class<BigInteger> javaType() {
        return BigInteger.class;
    }

    @Override
    public BigInteger check(Object value) {
        BigInteger number = switch (value) {
            case BigInteger whole -> whole;
            case Long whole -> BigInteger.valueOf(whole);
            case Integer whole -> BigInteger.valueOf(whole);
            case Short whole -> BigInteger.valueOf(whole);
            case BigDecimal decimal
            when decimal.precision() - (long) decimal.scale() < 22
                    && decimal.stripTrailingZeros().scale() <= 0 -> decimal.toBigInteger();
            default ->
                throw new DataValueException(
                        DDL + " cannot hold " + value + " (" + value.getClass().getTypeName() + ")");
        };
        if (number.signum() < 0 || number.bitLength() > BITS) {
            throw new DataValueException(DDL + " cannot hold " + number + ": it goes from 0 to 18446744073709551615");
        }
        return number;
    }

    @Override
    public TypeCodec<BigInteger> codec() {
        return ValueCodec.of(this, DDL)
                .withEncoder(BigDecimal::new)
                .withDecoder(this::check)
                .withLiteral(BigInteger::toString);
    }

    @Override
    public String castName() {
        return "UNSIGNED INTEGER";
    }

    @Override
    public String describe() {
        return DDL;
    }
}
