package dev.azoth.mysql;

import dev.azoth.error.DataValueException;
import dev.azoth.sql.compile.Literals;
import dev.azoth.sql.compile.TypeCodec;
import dev.azoth.sql.compile.ValueCodec;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;

/** TIMESTAMP, an instant. The driver's sessions are in UTC. */
record Timestamp() implements MySqlType<OffsetDateTime> {
    private static final String DDL = "TIMESTAMP(6)";

    @Override
    public Class<OffsetDateTime> javaType() {
        return OffsetDateTime.class;
    }

    @Override
    public OffsetDateTime check(Object value) {
        return switch (value) {
            case OffsetDateTime time -> time;
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case LocalDateTime utc -> utc.atOffset(ZoneOffset.UTC);
            default ->
                throw new DataValueException(DDL + " cannot hold " + value + " ("
                        + value.getClass().getTypeName() + "): an OffsetDateTime or Instant is expected");
        };
    }

    @Override
    public TypeCodec<OffsetDateTime> codec() {
        return ValueCodec.of(this, DDL)
                .withEncoder(Timestamp::utc)
                .withDecoder(this::check)
                .withLiteral(time -> Literals.of(utc(time)));
    }

    private static LocalDateTime utc(OffsetDateTime time) {
        if (time.get(ChronoField.NANO_OF_SECOND) % 1_000 != 0) {
            throw new DataValueException(DDL + " cannot hold " + time + ": it keeps microseconds");
        }
        return time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }

    @Override
    public String castName() {
        return "DATETIME(6)";
    }

    @Override
    public String describe() {
        return DDL;
    }
}
