package dev.azoth.sql.type;

import java.time.LocalDateTime;

/** Date and time without zone; values with a zone are refused, none is dropped. SQLAlchemy: {@code DateTime}. */
public record DateTimeType() implements SqlType<LocalDateTime> {
    @Override
    public Class<LocalDateTime> javaType() {
        return LocalDateTime.class;
    }

    @Override
    public LocalDateTime check(Object value) {
        if (value instanceof LocalDateTime same) {
            return same;
        }
        throw ValueErrors.wrongClass(value, this, "LocalDateTime; a value with a zone belongs in DateTime(timezone)");
    }

    @Override
    public String describe() {
        return "DateTime";
    }
}
