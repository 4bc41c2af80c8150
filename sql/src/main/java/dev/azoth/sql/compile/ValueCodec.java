package dev.azoth.sql.compile;

import dev.azoth.sql.type.BigIntegerType;
import dev.azoth.sql.type.BooleanType;
import dev.azoth.sql.type.DateTimeType;
import dev.azoth.sql.type.DateTimeTzType;
import dev.azoth.sql.type.DateType;
import dev.azoth.sql.type.DoubleType;
import dev.azoth.sql.type.IntegerType;
import dev.azoth.sql.type.RealType;
import dev.azoth.sql.type.SmallIntegerType;
import dev.azoth.sql.type.SqlType;
import dev.azoth.sql.type.TimeType;
import dev.azoth.sql.type.UuidType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A codec put together from functions. Starts as one whose values cross as they are, checked by the type in both
 * directions; each {@code with} gives a changed copy.
 */
public final class ValueCodec<T> implements TypeCodec<T> {
    private final SqlType<T> type;
    private final String ddl;
    private final Function<? super T, ?> encoder;
    private final Function<Object, ? extends T> decoder;
    private final boolean decodesAsIs;
    private final @Nullable Class<?> readsAsIs;
    private final Function<? super T, String> literal;
    private final UnaryOperator<String> bindExpression;
    private final UnaryOperator<String> columnExpression;

    private ValueCodec(
            SqlType<T> type,
            String ddl,
            Function<? super T, ?> encoder,
            Function<Object, ? extends T> decoder,
            boolean decodesAsIs,
            @Nullable Class<?> readsAsIs,
            Function<? super T, String> literal,
            UnaryOperator<String> bindExpression,
            UnaryOperator<String> columnExpression) {
        this.type = type;
        this.ddl = ddl;
        this.encoder = encoder;
        this.decoder = decoder;
        this.decodesAsIs = decodesAsIs;
        this.readsAsIs = readsAsIs;
        this.literal = literal;
        this.bindExpression = bindExpression;
        this.columnExpression = columnExpression;
    }

    /** Values cross as they are, checked in both directions; literals are spelled as {@link Literals} does. */
    public static <T> ValueCodec<T> of(SqlType<T> type, String ddl) {
        return new ValueCodec<>(
                type,
                ddl,
                value -> value,
                type::check,
                false,
                checkedClass(type),
                Literals::of,
                UnaryOperator.identity(),
                UnaryOperator.identity());
    }

    /** The class whose values a type takes as they are, whatever they are; null where it looks at them. */
    private static @Nullable Class<?> checkedClass(SqlType<?> type) {
        return switch (type) {
            case SmallIntegerType whole -> Short.class;
            case IntegerType whole -> Integer.class;
            case BigIntegerType whole -> Long.class;
            case RealType real -> Float.class;
            case DoubleType real -> Double.class;
            case BooleanType bool -> Boolean.class;
            case DateType date -> LocalDate.class;
            case TimeType time -> LocalTime.class;
            case DateTimeType time -> LocalDateTime.class;
            case DateTimeTzType time -> OffsetDateTime.class;
            case UuidType uuid -> UUID.class;
            default -> null;
        };
    }

    /** With another spelling in DDL and CAST. */
    public ValueCodec<T> withDdl(String newDdl) {
        return new ValueCodec<>(
                type, newDdl, encoder, decoder, decodesAsIs, readsAsIs, literal, bindExpression, columnExpression);
    }

    /**
     * With what turns a checked value into what crosses the driver SPI.
     *
     * @param newEncoder given values that the type has checked; may raise DataValueException for what this database cannot
     *     hold
     */
    public ValueCodec<T> withEncoder(Function<? super T, ?> newEncoder) {
        return new ValueCodec<>(
                type, ddl, newEncoder, decoder, decodesAsIs, readsAsIs, literal, bindExpression, columnExpression);
    }

    /** With what turns a driver's value into the user's. */
    public ValueCodec<T> withDecoder(Function<Object, ? extends T> newDecoder) {
        return new ValueCodec<>(type, ddl, encoder, newDecoder, false, null, literal, bindExpression, columnExpression);
    }

    /** The decoder gives back what is of this class. */
    public ValueCodec<T> readingAsIs(Class<?> same) {
        return new ValueCodec<>(
                type, ddl, encoder, decoder, decodesAsIs, same, literal, bindExpression, columnExpression);
    }

    /** The driver gives exactly the type's class: rows need no walk. */
    public ValueCodec<T> decodedByDriver() {
        return new ValueCodec<>(
                type, ddl, encoder, decoder, true, readsAsIs, literal, bindExpression, columnExpression);
    }

    /** With another spelling of values that stand in the text. */
    public ValueCodec<T> withLiteral(Function<? super T, String> newLiteral) {
        return new ValueCodec<>(
                type, ddl, encoder, decoder, decodesAsIs, readsAsIs, newLiteral, bindExpression, columnExpression);
    }

    /** With what a placeholder is wrapped in: {@code placeholder -> placeholder + "::INTEGER"}. */
    public ValueCodec<T> withBindExpression(UnaryOperator<String> expression) {
        return new ValueCodec<>(
                type, ddl, encoder, decoder, decodesAsIs, readsAsIs, literal, expression, columnExpression);
    }

    /** With what a selected column is wrapped in. */
    public ValueCodec<T> withColumnExpression(UnaryOperator<String> expression) {
        return new ValueCodec<>(
                type, ddl, encoder, decoder, decodesAsIs, readsAsIs, literal, bindExpression, expression);
    }

    @Override
    public String ddl() {
        return ddl;
    }

    @Override
    public Object encode(Object value) {
        return encoder.apply(type.check(value));
    }

    @Override
    public T decode(Object value) {
        return decoder.apply(value);
    }

    @Override
    public boolean decodesAsIs() {
        return decodesAsIs;
    }

    @Override
    public @Nullable Class<?> readsAsIs() {
        return readsAsIs;
    }

    @Override
    public String bindExpression(String placeholder) {
        return bindExpression.apply(placeholder);
    }

    @Override
    public String columnExpression(String column) {
        return columnExpression.apply(column);
    }

    @Override
    public String literal(@Nullable T value) {
        return value == null ? "NULL" : literal.apply(value);
    }
}
