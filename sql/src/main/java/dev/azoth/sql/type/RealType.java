package dev.azoth.sql.type;

/** Binary floating point of 32 bits. SQLAlchemy: {@code REAL}. */
public record RealType() implements SqlType<Float> {
    @Override
    public Class<Float> javaType() {
        return Float.class;
    }

    @Override
    public Float check(Object value) {
        return Floating.asFloat(value, this);
    }

    @Override
    public String describe() {
        return "Real";
    }
}
