package dev.azoth.sql.type;

/**
 * JSON as its text; for objects of your own, {@link Types#mapped} over it. The text is checked by the database.
 * SQLAlchemy: {@code JSON}.
 */
public record JsonType() implements SqlType<String> {
    @Override
    public Class<String> javaType() {
        return String.class;
    }

    @Override
    public String check(Object value) {
        return Characters.check(value, this);
    }

    @Override
    public String describe() {
        return "JSON";
    }
}
