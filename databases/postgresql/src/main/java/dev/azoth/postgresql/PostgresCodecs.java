package dev.azoth.postgresql;

import dev.azoth.sql.compile.Literals;
import dev.azoth.sql.compile.StandardCodecs;
import dev.azoth.sql.compile.TypeCodec;
import dev.azoth.sql.compile.ValueCodec;
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
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The standard types on PostgreSQL. Every placeholder is cast, as SQLAlchemy's asyncpg dialect does: the server infers the
 * types of parameters and would else infer others than the values'. Casts carry no length or precision, which would cut or
 * round what is only compared.
 */
final class PostgresCodecs extends StandardCodecs {
    PostgresCodecs() {
        super("postgresql", 6);
    }

    private static <T> ValueCodec<T> cast(ValueCodec<T> codec, String type) {
        return codec.withBindExpression(placeholder -> placeholder + "::" + type);
    }

    private static <T> ValueCodec<T> of(SqlType<T> type, String ddl) {
        return cast(ValueCodec.of(type, ddl), ddl);
    }

    /** {@code extract()} and sums of BIGINT are NUMERIC on the server. */
    private static <T> ValueCodec<T> whole(SqlType<T> type, String ddl) {
        return of(type, ddl)
                .withDecoder(value -> type.check(
                        value instanceof BigDecimal number
                                        && number.stripTrailingZeros().scale() <= 0
                                ? number.toBigInteger()
                                : value))
                .readingAsIs(type.javaType());
    }

    /** What the client cannot carry in its own form goes and comes as text. */
    private static <T> ValueCodec<T> asText(SqlType<T> type, String ddl) {
        return ValueCodec.of(type, ddl)
                .withBindExpression(placeholder -> placeholder + "::TEXT::" + ddl)
                .withColumnExpression(PostgresCodecs::textOf);
    }

    /** A string that came as UTF-8 needs no look at its characters, which is what a check costs on the way in. */
    private static ValueCodec<String> read(ValueCodec<String> codec, SqlType<String> type) {
        return codec.withDecoder(value -> value instanceof String text ? text : type.check(value))
                .readingAsIs(String.class);
    }

    private static String textOf(String column) {
        return "CAST(" + column + " AS TEXT)";
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

    @Override
    protected TypeCodec<BigDecimal> numeric(NumericType type) {
        return cast(ValueCodec.of(type, super.numeric(type).ddl()), "NUMERIC").withDecoder(type::exact);
    }

    @Override
    protected TypeCodec<Double> floating(FloatType type) {
        return cast(ValueCodec.of(type, super.floating(type).ddl()), "FLOAT").withLiteral(Floats::literal);
    }

    @Override
    protected TypeCodec<Float> real(RealType type) {
        return of(type, "REAL").withLiteral(Floats::literal);
    }

    @Override
    protected TypeCodec<Double> doubled(DoubleType type) {
        return of(type, "DOUBLE PRECISION").withLiteral(Floats::literal);
    }

    @Override
    protected TypeCodec<Boolean> bool(BooleanType type) {
        return of(type, "BOOLEAN");
    }

    @Override
    protected TypeCodec<String> string(StringType type) {
        return cast(read(ValueCodec.of(type, super.string(type).ddl()), type), "VARCHAR");
    }

    @Override
    protected TypeCodec<String> character(CharType type) {
        return cast(read(ValueCodec.of(type, super.character(type).ddl()), type), "BPCHAR");
    }

    @Override
    protected TypeCodec<String> text(TextType type) {
        return read(of(type, "TEXT"), type);
    }

    /** Read as text: the client would parse it, and lose digits. */
    @Override
    protected TypeCodec<String> json(JsonType type) {
        return of(type, "JSON").withColumnExpression(PostgresCodecs::textOf);
    }

    @Override
    protected TypeCodec<byte[]> binary(BinaryType type) {
        return of(type, "BYTEA").withLiteral(bytes -> "'\\x" + HexFormat.of().formatHex(bytes) + "'");
    }

    @Override
    protected TypeCodec<LocalDate> date(DateType type) {
        return of(type, "DATE").withLiteral(TimeText::literal);
    }

    @Override
    protected TypeCodec<LocalTime> time(TimeType type) {
        return of(type, "TIME WITHOUT TIME ZONE").withEncoder(time -> {
            checkFraction(time, time.get(ChronoField.NANO_OF_SECOND));
            return time;
        });
    }

    @Override
    protected TypeCodec<OffsetTime> timeTz(TimeTzType type) {
        return of(type, "TIME WITH TIME ZONE").withEncoder(time -> {
            checkFraction(time, time.get(ChronoField.NANO_OF_SECOND));
            return time;
        });
    }

    /** MAX is infinity. */
    @Override
    protected TypeCodec<LocalDateTime> dateTime(DateTimeType type) {
        return of(type, "TIMESTAMP WITHOUT TIME ZONE")
                .withLiteral(TimeText::literal)
                .withEncoder(time -> {
                    if (!time.equals(LocalDateTime.MAX)) {
                        checkFraction(time, time.get(ChronoField.NANO_OF_SECOND));
                    }
                    return time;
                });
    }

    /** MAX is infinity. */
    @Override
    protected TypeCodec<OffsetDateTime> dateTimeTz(DateTimeTzType type) {
        return of(type, "TIMESTAMP WITH TIME ZONE")
                .withLiteral(TimeText::literal)
                .withEncoder(time -> {
                    if (!time.equals(OffsetDateTime.MAX)) {
                        checkFraction(time, time.get(ChronoField.NANO_OF_SECOND));
                    }
                    return time;
                });
    }

    @Override
    protected TypeCodec<Duration> interval(IntervalType type) {
        return asText(type, "INTERVAL")
                .withEncoder(duration -> {
                    checkFraction(duration, duration.toNanosPart());
                    return duration.toString();
                })
                .withDecoder(value -> value instanceof String text ? IntervalText.parse(text) : type.check(value))
                .withLiteral(duration -> Literals.quote(duration.toString()) + "::INTERVAL");
    }

    @Override
    protected TypeCodec<UUID> uuid(UuidType type) {
        return of(type, "UUID");
    }

    @Override
    protected <E extends Enum<E>> TypeCodec<E> enumeration(EnumType<E> type) {
        if (!type.nativeType()) {
            ValueCodec<E> plain = ValueCodec.of(type, super.enumeration(type).ddl());
            return labels(type, cast(plain, "VARCHAR"));
        }
        String schema = type.schema() == null ? "" : EnumNames.quote(type.schema()) + ".";
        return labels(type, of(type, schema + EnumNames.quote(type.name())));
    }

    private static <E extends Enum<E>> TypeCodec<E> labels(EnumType<E> type, ValueCodec<E> codec) {
        return codec.withEncoder(Enum::name)
                .withDecoder(value -> value instanceof String label ? type.parse(label) : type.check(value));
    }

    @Override
    protected <T> TypeCodec<List<T>> array(ArrayType<T> type) {
        return new PgArrayCodec<>(type, this);
    }

    /** Types whose values the client can send in an array; null for the others. */
    @Nullable
    UnaryOperator<String> arrayBinding(SqlType<?> type) {
        return switch (type.on("postgresql")) {
            case MappedType<?, ?> mapped -> arrayBinding(mapped.base());
            case SmallIntegerType t -> arrayCasts(t);
            case IntegerType t -> arrayCasts(t);
            case BigIntegerType t -> arrayCasts(t);
            case NumericType t -> arrayCasts(t);
            case FloatType t -> arrayCasts(t);
            case RealType t -> arrayCasts(t);
            case DoubleType t -> arrayCasts(t);
            case BooleanType t -> arrayCasts(t);
            case StringType t -> arrayCasts(t);
            case TextType t -> arrayCasts(t);
            case DateType t -> arrayCasts(t);
            case TimeType t -> arrayCasts(t);
            case DateTimeType t -> arrayCasts(t);
            case DateTimeTzType t -> arrayCasts(t);
            case UuidType t -> arrayCasts(t);
            case EnumType<?> t -> arrayCasts(t);
            default -> null;
        };
    }

    private <T> UnaryOperator<String> arrayCasts(SqlType<T> item) {
        return new PgArrayCodec<>(new ArrayType<>(item), this)::bindExpression;
    }

    @Override
    protected TypeCodec<?> other(SqlType<?> type) {
        return switch (type) {
            case PgTextType text ->
                asText(text, text.name()).withLiteral(value -> Literals.quote(value) + "::" + text.name());
            case PgOidType oid ->
                ValueCodec.of(oid, "OID")
                        .withBindExpression(placeholder -> placeholder + "::BIGINT::OID")
                        .withColumnExpression(column -> "CAST(" + column + " AS BIGINT)");
            default -> super.other(type);
        };
    }
}
