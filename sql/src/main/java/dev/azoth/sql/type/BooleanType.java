package dev.azoth.sql.type;

/** True or false. SQLAlchemy: {@code Boolean}. */
public record BooleanType() implements SqlType<Boolean> {
    @Override
    public Class<Boolean> javaType() {
        return Boolean.class;
    }

    @Override
    public Boolean check(Object value) {
        if (value instanceof Boolean same) {
            return same;
        }
        throw ValueErrors.wrongClass(value, this, "Boolean");
    }

    @Override
    public String describe() {
        return "Boolean";
    }
}
