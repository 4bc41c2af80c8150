package dev.azoth.sql.type;

import java.time.OffsetTime;

/** A time of day with an offset. SQLAlchemy: {@code Time(timezone=True)}. */
public record TimeTzType() implements SqlType<OffsetTime> {
    @Override
    public Class<OffsetTime> javaType() {
        return OffsetTime.class;
    }

    @Override
    public OffsetTime check(Object value) {
        if (value instanceof OffsetTime same) {
            return same;
        }
        throw ValueErrors.wrongClass(value, this, "OffsetTime");
    }

    @Override
    public String describe() {
        return "Time(timezone)";
    }
}
