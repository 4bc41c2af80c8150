package dev.azoth.sql.type;

import java.time.Duration;

/** A span of time of exact length. SQLAlchemy: {@code Interval}. */
public record IntervalType() implements SqlType<Duration> {
    @Override
    public Class<Duration> javaType() {
        return Duration.class;
    }

    @Override
    public Duration check(Object value) {
        if (value instanceof Duration same) {
            return same;
        }
        throw ValueErrors.wrongClass(value, this, "Duration");
    }

    @Override
    public String describe() {
        return "Interval";
    }
}
