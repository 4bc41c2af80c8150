package dev.azoth.sql.type;

/** The type of what has no known type; values go as they are. SQLAlchemy: {@code NullType}. */
public record NullType() implements SqlType<Object> {
    @Override
    public Class<Object> javaType() {
        return Object.class;
    }

    @Override
    public Object check(Object value) {
        return value;
    }

    @Override
    public String describe() {
        return "NullType";
    }
}
