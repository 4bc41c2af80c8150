package dev.azoth.sql.type;

/** Binary floating point of 64 bits; NaN and the infinities included. SQLAlchemy: {@code Double}. */
public record DoubleType() implements SqlType<Double> {
    @Override
    public Class<Double> javaType() {
        return Double.class;
    }

    @Override
    public Double check(Object value) {
        return Floating.asDouble(value, this);
    }

    @Override
    public String describe() {
        return "Double";
    }
}
