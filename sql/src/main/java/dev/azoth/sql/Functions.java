package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;
import dev.azoth.sql.type.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** SQL functions; reached through {@link Sql}. SQLAlchemy: {@code func}. */
public abstract sealed class Functions permits Sql {
    static final SqlType<OffsetDateTime> TIMESTAMP = Types.dateTimeTz();
    static final SqlType<LocalDateTime> LOCAL_TIMESTAMP = Types.dateTime();
    static final SqlType<LocalDate> DATE = Types.date();

    Functions() {}

    /** Any function by name, with expressions and values as arguments; {@link FunctionCall#returning} tells its type. */
    public static FunctionCall<Object> func(String name, Object... arguments) {
        return call(name, CoreTypes.NULL, arguments);
    }

    static <T> FunctionCall<T> call(String name, SqlType<T> type, Object... arguments) {
        return new FunctionCall<>(name, Operands.arguments(name.substring(name.lastIndexOf('.') + 1), arguments), type);
    }

    /** {@code count(*)}. */
    public static FunctionCall<Long> count() {
        return new FunctionCall<>("count", List.of(new LiteralColumn<>("*", CoreTypes.NULL)), CoreTypes.BIGINT);
    }

    public static FunctionCall<Long> count(Expression<?> expression) {
        return call("count", CoreTypes.BIGINT, expression);
    }

    /** The sum, of the expression's type: give it a wider one with {@link FunctionCall#returning} where it may not fit. */
    public static <T> FunctionCall<T> sum(Expression<T> expression) {
        return call("sum", expression.type(), expression);
    }

    public static FunctionCall<BigDecimal> avg(Expression<?> expression) {
        return call("avg", CoreTypes.NUMERIC, expression);
    }

    public static <T> FunctionCall<T> min(Expression<T> expression) {
        return call("min", expression.type(), expression);
    }

    public static <T> FunctionCall<T> max(Expression<T> expression) {
        return call("max", expression.type(), expression);
    }

    /** The first that is not null; values are of the first one's type. */
    public static <T> FunctionCall<T> coalesce(Expression<T> first, Object... others) {
        var arguments = new ArrayList<Expression<?>>();
        arguments.add(first);
        for (Object other : others) {
            arguments.add(Operands.of("coalesce", other, first.type()));
        }
        return new FunctionCall<>("coalesce", arguments, first.type());
    }

    /** Null where both are equal. */
    public static <T> FunctionCall<T> nullif(Expression<T> expression, Object other) {
        return new FunctionCall<>(
                "nullif", List.of(expression, Operands.of("nullif", other, expression.type())), expression.type());
    }

    public static FunctionCall<String> lower(Expression<String> expression) {
        return call("lower", CoreTypes.STRING, expression);
    }

    public static FunctionCall<String> upper(Expression<String> expression) {
        return call("upper", CoreTypes.STRING, expression);
    }

    public static FunctionCall<Integer> length(Expression<String> expression) {
        return call("length", CoreTypes.INTEGER, expression);
    }

    public static FunctionCall<Integer> charLength(Expression<String> expression) {
        return call("char_length", CoreTypes.INTEGER, expression);
    }

    public static <T> FunctionCall<T> abs(Expression<T> expression) {
        return call("abs", expression.type(), expression);
    }

    /** The current time of the transaction, with its offset. */
    public static FunctionCall<OffsetDateTime> now() {
        return call("now", TIMESTAMP);
    }

    public static FunctionCall<OffsetDateTime> currentTimestamp() {
        return call("current_timestamp", TIMESTAMP);
    }

    public static FunctionCall<LocalDateTime> localTimestamp() {
        return call("localtimestamp", LOCAL_TIMESTAMP);
    }

    public static FunctionCall<LocalDate> currentDate() {
        return call("current_date", DATE);
    }

    public static FunctionCall<String> currentUser() {
        return call("current_user", CoreTypes.STRING);
    }

    public static FunctionCall<Double> random() {
        return call("random", Types.double_());
    }

    public static FunctionCall<Long> rowNumber() {
        return call("row_number", CoreTypes.BIGINT);
    }

    public static FunctionCall<Long> rank() {
        return call("rank", CoreTypes.BIGINT);
    }

    public static FunctionCall<Long> denseRank() {
        return call("dense_rank", CoreTypes.BIGINT);
    }

    public static FunctionCall<Double> percentRank() {
        return call("percent_rank", Types.double_());
    }

    public static FunctionCall<Double> cumeDist() {
        return call("cume_dist", Types.double_());
    }

    public static <T> FunctionCall<T> lag(Expression<T> expression) {
        return call("lag", expression.type(), expression);
    }

    public static <T> FunctionCall<T> lead(Expression<T> expression) {
        return call("lead", expression.type(), expression);
    }

    public static <T> FunctionCall<T> firstValue(Expression<T> expression) {
        return call("first_value", expression.type(), expression);
    }

    public static <T> FunctionCall<T> lastValue(Expression<T> expression) {
        return call("last_value", expression.type(), expression);
    }
}
