package dev.azoth.mysql;

import dev.azoth.error.CompileException;
import dev.azoth.error.DataValueException;
import dev.azoth.sql.compile.Literals;
import dev.azoth.sql.compile.StandardCodecs;
import dev.azoth.sql.compile.TypeCodec;
import dev.azoth.sql.compile.ValueCodec;
import dev.azoth.sql.type.BigIntegerType;
import dev.azoth.sql.type.BinaryType;
import dev.azoth.sql.type.BooleanType;
import dev.azoth.sql.type.CharType;
import dev.azoth.sql.type.DateTimeType;
import dev.azoth.sql.type.DateTimeTzType;
import dev.azoth.sql.type.DateType;
import dev.azoth.sql.type.DoubleType;
import dev.azoth.sql.type.EnumType;
import dev.azoth.sql.type.FloatType;
import dev.azoth.sql.type.IntegerType;
import dev.azoth.sql.type.JsonType;
import dev.azoth.sql.type.NumericType;
import dev.azoth.sql.type.RealType;
import dev.azoth.sql.type.SmallIntegerType;
import dev.azoth.sql.type.SqlType;
import dev.azoth.sql.type.StringType;
import dev.azoth.sql.type.TextType;
import dev.azoth.sql.type.TimeType;
import dev.azoth.sql.type.TimeTzType;
import dev.azoth.sql.type.UuidType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The standard types on MySQL. Times keep microseconds, which MySQL does only when told so; DateTime(timezone) is a DATETIME in
 * UTC, since TIMESTAMP ends in 2038; a double is a double, not MySQL's FLOAT of four bytes.
 */
final class MySqlCodecs extends StandardCodecs {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

    /** More MySQL does not keep; NUMERIC alone would be NUMERIC(10), which rounds to whole numbers. */
    private static final String WIDEST_NUMERIC = "NUMERIC(65, 30)";

    private final Vendor vendor;

    MySqlCodecs(Vendor vendor) {
        super(vendor.dialect(), 6);
        this.vendor = vendor;
    }

    private static ValueCodec<String> texts(SqlType<String> type, String ddl) {
        return ValueCodec.of(type, ddl)
                .withDecoder(value -> value instanceof String text ? text : type.check(value))
                .withLiteral(Texts::quote);
    }

    @Override
    protected TypeCodec<Short> smallInteger(SmallIntegerType type) {
        return whole(type, "SMALLINT");
    }

    @Override
    protected TypeCodec<Integer> integer(IntegerType type) {
        return whole(type, "INTEGER");
    }

    @Override
    protected TypeCodec<Long> bigInteger(BigIntegerType type) {
        return whole(type, "BIGINT");
    }

    /** Sums of whole numbers come as decimals. */
    private static <N extends Number> TypeCodec<N> whole(SqlType<N> type, String ddl) {
        return ValueCodec.of(type, ddl).withDecoder(value -> {
            boolean whole = value instanceof BigDecimal decimal && decimal.scale() == 0;
            return type.check(whole ? ((BigDecimal) value).toBigInteger() : value);
        });
    }

    @Override
    protected TypeCodec<BigDecimal> numeric(NumericType type) {
        String ddl =
                type.precision() == null ? WIDEST_NUMERIC : super.numeric(type).ddl();
        return ValueCodec.of(type, ddl).withDecoder(type::exact);
    }

    @Override
    protected TypeCodec<Double> floating(FloatType type) {
        return finite(type, "FLOAT(" + (type.precision() == null ? 53 : type.precision()) + ")");
    }

    @Override
    protected TypeCodec<Double> doubled(DoubleType type) {
        return finite(type, "DOUBLE");
    }

    @Override
    protected TypeCodec<Float> real(RealType type) {
        return finite(type, "FLOAT");
    }

    private <N extends Number> TypeCodec<N> finite(SqlType<N> type, String ddl) {
        return ValueCodec.of(type, ddl)
                .withEncoder(value -> {
                    if (!Double.isFinite(value.doubleValue())) {
                        throw new DataValueException(
                                type.describe() + " cannot hold " + value + " on " + vendor.dialect());
                    }
                    return value;
                })
                .withDecoder(value -> type.check(value instanceof BigDecimal number ? number.doubleValue() : value));
    }

    @Override
    protected TypeCodec<Boolean> bool(BooleanType type) {
        return ValueCodec.of(type, "BOOL").withDecoder(value -> {
            if (value instanceof Number number && (number.longValue() == 0 || number.longValue() == 1)) {
                return number.longValue() == 1;
            }
            throw new DataValueException("Boolean cannot be read from " + value + " ("
                    + value.getClass().getTypeName() + "): " + vendor.dialect() + " keeps booleans as 0 and 1");
        });
    }

    @Override
    protected TypeCodec<String> string(StringType type) {
        Integer length = type.length();
        return length != null
                ? texts(type, "VARCHAR(" + length + ")")
                : new UnsizedText(texts(type, "VARCHAR"), vendor);
    }

    @Override
    protected TypeCodec<String> character(CharType type) {
        return texts(type, type.length() == null ? "CHAR" : "CHAR(" + type.length() + ")");
    }

    @Override
    protected TypeCodec<String> text(TextType type) {
        return texts(type, "TEXT");
    }

    @Override
    protected TypeCodec<String> json(JsonType type) {
        return texts(type, "JSON");
    }

    @Override
    protected TypeCodec<byte[]> binary(BinaryType type) {
        return ValueCodec.of(type, type.length() == null ? "BLOB" : "VARBINARY(" + type.length() + ")");
    }

    @Override
    protected TypeCodec<LocalDate> date(DateType type) {
        return ValueCodec.of(type, "DATE")
                .withDecoder(value -> value instanceof LocalDateTime time
                                && time.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? time.toLocalDate()
                        : type.check(value));
    }

    @Override
    protected TypeCodec<LocalTime> time(TimeType type) {
        return ValueCodec.of(type, "TIME(6)")
                .withEncoder(time -> {
                    checkFraction(time, time.get(ChronoField.NANO_OF_SECOND));
                    return time;
                })
                .withLiteral(time -> "'" + TIME.format(time) + "'");
    }

    @Override
    protected TypeCodec<OffsetTime> timeTz(TimeTzType type) {
        throw unsupported(type);
    }

    @Override
    protected TypeCodec<LocalDateTime> dateTime(DateTimeType type) {
        return ValueCodec.of(type, "DATETIME(6)").withEncoder(time -> {
            checkFraction(time, time.get(ChronoField.NANO_OF_SECOND));
            return time;
        });
    }

    @Override
    protected TypeCodec<OffsetDateTime> dateTimeTz(DateTimeTzType type) {
        return ValueCodec.of(type, "DATETIME(6)")
                .withEncoder(time -> {
                    checkFraction(time, time.get(ChronoField.NANO_OF_SECOND));
                    return utc(time);
                })
                .withDecoder(value ->
                        value instanceof LocalDateTime time ? time.atOffset(ZoneOffset.UTC) : type.check(value))
                .withLiteral(time -> "'" + DATE_TIME.format(utc(time)) + "'");
    }

    private static LocalDateTime utc(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }

    @Override
    protected TypeCodec<UUID> uuid(UuidType type) {
        if (vendor == Vendor.MYSQL) {
            return super.uuid(type);
        }
        return ValueCodec.of(type, "UUID")
                .withEncoder(UUID::toString)
                .withDecoder(value -> value instanceof String text ? UUID.fromString(text) : type.check(value))
                .withLiteral(value -> Literals.quote(value.toString()));
    }

    /** The labels stand in the column's type. */
    @Override
    protected <E extends Enum<E>> TypeCodec<E> enumeration(EnumType<E> type) {
        if (!type.nativeType()) {
            return super.enumeration(type);
        }
        String labels = type.labels().stream().map(Texts::quote).collect(Collectors.joining(","));
        return ValueCodec.of(type, "ENUM(" + labels + ")")
                .withEncoder(Enum::name)
                .withDecoder(value -> value instanceof String label ? type.parse(label) : type.check(value))
                .withLiteral(value -> Texts.quote(value.name()));
    }

    @Override
    protected TypeCodec<?> other(SqlType<?> type) {
        return type instanceof MySqlType<?> own ? own.codec() : super.other(type);
    }

    /** VARCHAR without a length: good for values, not for a column. */
    private record UnsizedText(TypeCodec<String> texts, Vendor vendor) implements TypeCodec<String> {
        @Override
        public String ddl() {
            throw new CompileException("VARCHAR requires a length on " + vendor.dialect());
        }

        @Override
        public Object encode(Object value) {
            return texts.encode(value);
        }

        @Override
        public String decode(Object value) {
            return texts.decode(value);
        }

        @Override
        public String literal(@org.jspecify.annotations.Nullable String value) {
            return texts.literal(value);
        }
    }
}
