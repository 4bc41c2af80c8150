package dev.azoth.sqlite;

import dev.azoth.error.DataValueException;
import dev.azoth.sql.compile.Literals;
import dev.azoth.sql.compile.StandardCodecs;
import dev.azoth.sql.compile.TypeCodec;
import dev.azoth.sql.compile.ValueCodec;
import dev.azoth.sql.type.BooleanType;
import dev.azoth.sql.type.DateTimeType;
import dev.azoth.sql.type.DateTimeTzType;
import dev.azoth.sql.type.DateType;
import dev.azoth.sql.type.DoubleType;
import dev.azoth.sql.type.FloatType;
import dev.azoth.sql.type.JsonType;
import dev.azoth.sql.type.NumericType;
import dev.azoth.sql.type.RealType;
import dev.azoth.sql.type.SqlType;
import dev.azoth.sql.type.TimeType;
import dev.azoth.sql.type.TimeTzType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.function.Function;

/**
 * The standard types in SQLite's four storage classes: dates and times as ISO text in SQLAlchemy's format, booleans as 1 and
 * 0, decimals as numbers ({@link Decimals}).
 */
final class SqliteCodecs extends StandardCodecs {
    SqliteCodecs() {
        super("sqlite", 6);
    }

    @Override
    protected TypeCodec<BigDecimal> numeric(NumericType type) {
        return ValueCodec.of(type, super.numeric(type).ddl())
                .withEncoder(Decimals::store)
                .withDecoder(value -> Decimals.read(value, type))
                .withLiteral(value -> Decimals.store(value).toString());
    }

    @Override
    protected TypeCodec<Double> floating(FloatType type) {
        return number(type, super.floating(type).ddl());
    }

    @Override
    protected TypeCodec<Double> doubled(DoubleType type) {
        return number(type, "DOUBLE");
    }

    @Override
    protected TypeCodec<Float> real(RealType type) {
        return number(type, "REAL").withLiteral(value -> Literals.of(value.doubleValue()));
    }

    private static <N extends Number> ValueCodec<N> number(SqlType<N> type, String ddl) {
        return ValueCodec.of(type, ddl).withEncoder(value -> {
            if (Double.isNaN(value.doubleValue())) {
                throw new DataValueException(
                        type.describe() + " cannot hold NaN on SQLite, which would store NULL instead");
            }
            return value;
        });
    }

    @Override
    protected TypeCodec<Boolean> bool(BooleanType type) {
        return ValueCodec.of(type, "BOOLEAN")
                .withEncoder(value -> value ? 1L : 0L)
                .withDecoder(value -> {
                    if (value instanceof Long number && (number == 0 || number == 1)) {
                        return number == 1;
                    }
                    throw new DataValueException(
                            "Boolean cannot be read from " + describe(value) + ": SQLite keeps booleans as 0 and 1");
                })
                .withLiteral(value -> value ? "1" : "0");
    }

    /** JSON has NUMERIC affinity: a text that is a bare number is stored as that number, if it is the same one. */
    @Override
    protected TypeCodec<String> json(JsonType type) {
        return ValueCodec.of(type, "JSON")
                .withEncoder(Decimals::refuseChangedNumber)
                .withDecoder(value -> value instanceof Number number ? number.toString() : type.check(value));
    }

    @Override
    protected TypeCodec<LocalDate> date(DateType type) {
        return time(type, "DATE", LocalDate.class, SqliteTimes::date);
    }

    @Override
    protected TypeCodec<LocalTime> time(TimeType type) {
        return time(type, "TIME", LocalTime.class, SqliteTimes::time);
    }

    @Override
    protected TypeCodec<OffsetTime> timeTz(TimeTzType type) {
        return time(type, "TIME WITH TIME ZONE", OffsetTime.class, SqliteTimes::offsetTime);
    }

    @Override
    protected TypeCodec<LocalDateTime> dateTime(DateTimeType type) {
        return time(type, "DATETIME", LocalDateTime.class, SqliteTimes::dateTime);
    }

    /** In UTC, so that comparing the texts compares the instants; the offset itself is not kept. */
    @Override
    protected TypeCodec<OffsetDateTime> dateTimeTz(DateTimeTzType type) {
        return time(type, "TIMESTAMP WITH TIME ZONE", OffsetDateTime.class, SqliteTimes::offsetDateTime);
    }

    private <T extends TemporalAccessor> TypeCodec<T> time(
            SqlType<T> type, String ddl, Class<T> kind, Function<String, T> parse) {
        return ValueCodec.of(type, ddl)
                .withEncoder(value -> format(value))
                .withDecoder(value -> {
                    if (value instanceof String text) {
                        return SqliteTimes.parse(text, kind, parse);
                    }
                    throw new DataValueException(kind.getSimpleName() + " cannot be read from " + describe(value)
                            + ": ISO text is expected");
                })
                .withLiteral(value -> "'" + format(value) + "'");
    }

    private String format(TemporalAccessor value) {
        if (value.isSupported(ChronoField.NANO_OF_SECOND)) {
            checkFraction(value, value.get(ChronoField.NANO_OF_SECOND));
        }
        return SqliteTimes.format(value);
    }

    private static String describe(Object value) {
        return value + " (" + value.getClass().getTypeName() + ")";
    }
}
