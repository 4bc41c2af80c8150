package dev.azoth.sql.compile;

import dev.azoth.error.DataValueException;
import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.sql.type.ArrayType;
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
import dev.azoth.sql.type.IntervalType;
import dev.azoth.sql.type.JsonType;
import dev.azoth.sql.type.MappedType;
import dev.azoth.sql.type.NullType;
import dev.azoth.sql.type.NumericType;
import dev.azoth.sql.type.RealType;
import dev.azoth.sql.type.SmallIntegerType;
import dev.azoth.sql.type.SqlType;
import dev.azoth.sql.type.StringType;
import dev.azoth.sql.type.TextType;
import dev.azoth.sql.type.TimeType;
import dev.azoth.sql.type.TimeTzType;
import dev.azoth.sql.type.UuidType;
import dev.azoth.sql.type.VariantType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.UUID;

/**
 * The codecs of the standard types, spelled as generic SQL; a dialect overrides the methods of the types that live
 * differently there, and {@link #other} for types of its own. Stateless.
 */
public class StandardCodecs {
    private final String dialect;
    private final FractionDigits fraction;

    /**
     * @param dialect its name, by which variants are chosen
     * @param fractionDigits how many digits of a second's fraction the database keeps, 0 to 9; finer values are refused
     */
    public StandardCodecs(String dialect, int fractionDigits) {
        this.dialect = dialect;
        this.fraction = new FractionDigits(fractionDigits);
    }

    /**
     * The codec of a type.
     *
     * @throws UnsupportedFeatureException when the database has no such type
     */
    @SuppressWarnings("unchecked")
    public final <T> TypeCodec<T> codec(SqlType<T> type) {
        return (TypeCodec<T>) find(type);
    }

    private TypeCodec<?> find(SqlType<?> type) {
        return switch (type) {
            case SmallIntegerType t -> smallInteger(t);
            case IntegerType t -> integer(t);
            case BigIntegerType t -> bigInteger(t);
            case NumericType t -> numeric(t);
            case FloatType t -> floating(t);
            case RealType t -> real(t);
            case DoubleType t -> doubled(t);
            case BooleanType t -> bool(t);
            case StringType t -> string(t);
            case CharType t -> character(t);
            case TextType t -> text(t);
            case JsonType t -> json(t);
            case BinaryType t -> binary(t);
            case DateType t -> date(t);
            case TimeType t -> time(t);
            case TimeTzType t -> timeTz(t);
            case DateTimeType t -> dateTime(t);
            case DateTimeTzType t -> dateTimeTz(t);
            case IntervalType t -> interval(t);
            case UuidType t -> uuid(t);
            case EnumType<?> t -> enumeration(t);
            case ArrayType<?> t -> array(t);
            case MappedType<?, ?> t -> mapped(t);
            case VariantType<?> t -> find(t.on(dialect));
            case NullType t -> nullType(t);
            default -> other(type);
        };
    }

    protected TypeCodec<Short> smallInteger(SmallIntegerType type) {
        return ValueCodec.of(type, "SMALLINT");
    }

    protected TypeCodec<Integer> integer(IntegerType type) {
        return ValueCodec.of(type, "INTEGER");
    }

    protected TypeCodec<Long> bigInteger(BigIntegerType type) {
        return ValueCodec.of(type, "BIGINT");
    }

    protected TypeCodec<BigDecimal> numeric(NumericType type) {
        String ddl = type.precision() == null
                ? "NUMERIC"
                : type.scale() == null
                        ? "NUMERIC(" + type.precision() + ")"
                        : "NUMERIC(" + type.precision() + ", " + type.scale() + ")";
        return ValueCodec.of(type, ddl).withDecoder(type::exact);
    }

    protected TypeCodec<Double> floating(FloatType type) {
        return ValueCodec.of(type, type.precision() == null ? "FLOAT" : "FLOAT(" + type.precision() + ")");
    }

    protected TypeCodec<Float> real(RealType type) {
        return ValueCodec.of(type, "REAL");
    }

    protected TypeCodec<Double> doubled(DoubleType type) {
        return ValueCodec.of(type, "DOUBLE");
    }

    protected TypeCodec<Boolean> bool(BooleanType type) {
        return ValueCodec.of(type, "BOOLEAN");
    }

    protected TypeCodec<String> string(StringType type) {
        return ValueCodec.of(type, type.length() == null ? "VARCHAR" : "VARCHAR(" + type.length() + ")");
    }

    protected TypeCodec<String> character(CharType type) {
        return ValueCodec.of(type, type.length() == null ? "CHAR" : "CHAR(" + type.length() + ")");
    }

    protected TypeCodec<String> text(TextType type) {
        return ValueCodec.of(type, "TEXT");
    }

    protected TypeCodec<String> json(JsonType type) {
        return ValueCodec.of(type, "JSON");
    }

    protected TypeCodec<byte[]> binary(BinaryType type) {
        return ValueCodec.of(type, "BLOB");
    }

    protected TypeCodec<LocalDate> date(DateType type) {
        return ValueCodec.of(type, "DATE");
    }

    protected TypeCodec<LocalTime> time(TimeType type) {
        return ValueCodec.of(type, "TIME").withEncoder(fraction::check);
    }

    protected TypeCodec<OffsetTime> timeTz(TimeTzType type) {
        return ValueCodec.of(type, "TIME WITH TIME ZONE").withEncoder(fraction::check);
    }

    protected TypeCodec<LocalDateTime> dateTime(DateTimeType type) {
        return ValueCodec.of(type, "DATETIME").withEncoder(fraction::check);
    }

    protected TypeCodec<OffsetDateTime> dateTimeTz(DateTimeTzType type) {
        return ValueCodec.of(type, "TIMESTAMP WITH TIME ZONE").withEncoder(fraction::check);
    }

    /** Databases without intervals keep the nanoseconds as BIGINT. */
    protected TypeCodec<Duration> interval(IntervalType type) {
        return ValueCodec.of(type, "BIGINT")
                .withEncoder(StandardCodecs::nanos)
                .withDecoder(value -> {
                    if (value instanceof Long || value instanceof Integer) {
                        return Duration.ofNanos(((Number) value).longValue());
                    }
                    return type.check(value);
                })
                .withLiteral(value -> Long.toString(nanos(value)));
    }

    private static long nanos(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException e) {
            throw new DataValueException(
                    "Interval cannot hold " + duration + ": more than 292 years in nanoseconds", e);
        }
    }

    /** Databases without UUIDs keep 32 hexadecimal digits. */
    protected TypeCodec<UUID> uuid(UuidType type) {
        return ValueCodec.of(type, "CHAR(32)")
                .withEncoder(UuidText::toHex)
                .withDecoder(value -> value instanceof String text ? UuidText.parse(text) : type.check(value))
                .withLiteral(value -> Literals.quote(UuidText.toHex(value)));
    }

    /** VARCHAR of the longest label; a dialect with enums of its own gives their name when the type is native. */
    protected <E extends Enum<E>> TypeCodec<E> enumeration(EnumType<E> type) {
        return ValueCodec.of(type, "VARCHAR(" + type.length() + ")")
                .withEncoder(Enum::name)
                .withDecoder(value -> value instanceof String label ? type.parse(label) : type.check(value));
    }

    protected <T> TypeCodec<List<T>> array(ArrayType<T> type) {
        throw unsupported(type);
    }

    private <T, B> TypeCodec<T> mapped(MappedType<T, B> type) {
        return new MappedCodec<>(type, codec(type.base()));
    }

    protected TypeCodec<Object> nullType(NullType type) {
        return ValueCodec.of(type, "NULL").decodedByDriver();
    }

    /** Types that are not standard: a dialect's own. */
    protected TypeCodec<?> other(SqlType<?> type) {
        throw unsupported(type);
    }

    /** Refuses finer times than the database keeps. */
    protected final void checkFraction(Object value, long nanos) {
        fraction.checkNanos(value, nanos);
    }

    protected final UnsupportedFeatureException unsupported(SqlType<?> type) {
        return new UnsupportedFeatureException(dialect + " has no type for " + type.describe()
                + "; give it a variant with withVariant(\"" + dialect + "\", ...)");
    }
}
