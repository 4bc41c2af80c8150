package dev.azoth.sql.type;

/** Text of any length. SQLAlchemy: {@code Text}. */
public record TextType() implements SqlType<String> {
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
        return "Text";
    }
}
