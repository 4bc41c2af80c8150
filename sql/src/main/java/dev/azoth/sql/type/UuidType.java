package dev.azoth.sql.type;

import java.util.UUID;

/** Universally unique identifiers. SQLAlchemy: {@code Uuid}. */
public record UuidType() implements SqlType<UUID> {
    @Override
    public Class<UUID> javaType() {
        return UUID.class;
    }

    @Override
    public UUID check(Object value) {
        if (value instanceof UUID same) {
            return same;
        }
        throw ValueErrors.wrongClass(value, this, "java.util.UUID");
    }

    @Override
    public String describe() {
        return "Uuid";
    }
}
