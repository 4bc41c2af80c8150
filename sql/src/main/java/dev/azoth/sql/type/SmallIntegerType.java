package dev.azoth.sql.type;

/** Whole numbers of 16 bits. SQLAlchemy: {@code SmallInteger}. */
public record SmallIntegerType() implements SqlType<Short> {
    @Override
    public Class<Short> javaType() {
        return Short.class;
    }

    @Override
    public Short check(Object value) {
        if (value instanceof Short same) {
            return same;
        }
        return (short) Integral.within(value, Short.MIN_VALUE, Short.MAX_VALUE, this);
    }

    @Override
    public String describe() {
        return "SmallInteger";
    }
}
