package dev.azoth.sql.type;

import java.time.LocalDate;

/** A date without time. SQLAlchemy: {@code Date}. */
public record DateType() implements SqlType<LocalDate> {
    @Override
    public Class<LocalDate> javaType() {
        return LocalDate.class;
    }

    @Override
    public LocalDate check(Object value) {
        if (value instanceof LocalDate same) {
            return same;
        }
        throw ValueErrors.wrongClass(value, this, "LocalDate");
    }

    @Override
    public String describe() {
        return "Date";
    }
}
