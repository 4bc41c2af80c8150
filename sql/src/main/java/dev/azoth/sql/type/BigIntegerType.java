package dev.azoth.sql.type;

/** Whole numbers of 64 bits. SQLAlchemy: {@code BigInteger}. */
public record BigIntegerType() implements SqlType<Long> {
    @Override
    public Class<Long> javaType() {
        return Long.class;
    }

    @Override
    public Long check(Object value) {
        if (value instanceof Long same) {
            return same;
        }
        return Integral.within(value, Long.MIN_VALUE, Long.MAX_VALUE, this);
    }

    @Override
    public String describe() {
        return "BigInteger";
    }
}
