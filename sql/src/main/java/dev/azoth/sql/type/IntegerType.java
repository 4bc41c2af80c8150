package dev.azoth.sql.type;

/** Whole numbers of 32 bits. SQLAlchemy: {@code Integer}. */
public record IntegerType() implements SqlType<Integer> {
    @Override
    public Class<Integer> javaType() {
        return Integer.class;
    }

    @Override
    public Integer check(Object value) {
        if (value instanceof Integer same) {
            return same;
        }
        return (int) Integral.within(value, Integer.MIN_VALUE, Integer.MAX_VALUE, this);
    }

    @Override
    public String describe() {
        return "Integer";
    }
}
