package dev.azoth.sql.type;

import java.time.LocalTime;

/** A time of day without zone. SQLAlchemy: {@code Time}. */
public record TimeType() implements SqlType<LocalTime> {
    @Override
    public Class<LocalTime> javaType() {
        return LocalTime.class;
    }

    @Override
    public LocalTime check(Object value) {
        if (value instanceof LocalTime same) {
            return same;
        }
        throw ValueErrors.wrongClass(value, this, "LocalTime");
    }

    @Override
    public String describe() {
        return "Time";
    }
}
