package dev.azoth.sql.type;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * An instant with an offset. The instant is kept; the offset that comes back is the database's choice. Values without a
 * zone are refused, none is guessed. SQLAlchemy: {@code DateTime(timezone=True)}.
 */
public record DateTimeTzType() implements SqlType<OffsetDateTime> {
    @Override
    public Class<OffsetDateTime> javaType() {
        return OffsetDateTime.class;
    }

    @Override
    public OffsetDateTime check(Object value) {
        return switch (value) {
            case OffsetDateTime same -> same;
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            default ->
                throw ValueErrors.wrongClass(
                        value, this, "OffsetDateTime or Instant; give a value without a zone the one it means");
        };
    }

    @Override
    public String describe() {
        return "DateTime(timezone)";
    }
}
