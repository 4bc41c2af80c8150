package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A column expression: something that has a value. Immutable, with structural equality; columns are equal by identity.
 * Values given to its methods become bind parameters of its type, and never part of the SQL text.
 * SQLAlchemy: {@code ColumnElement}.
 *
 * @param <T> the Java class of its values
 */
public sealed interface Expression<T> extends SelectItem<T>, OrderItem
        permits Condition,
                NamedExpression,
                BindParameter,
                NullLiteral,
                Binary,
                Unary,
                Quantified,
                TupleExpression,
                Grouping,
                Collate,
                Case,
                Cast,
                TypeCoerce,
                Extract,
                ScalarSubquery,
                FunctionCall,
                AggregateOrder,
                RegexpReplace,
                Filtered,
                WithinGroup,
                Over,
                CustomExpression {
    SqlType<T> type();

    /** {@code =}; {@code IS NULL} for null. */
    default Condition eq(@Nullable T value) {
        return value == null ? isNull() : Operate.compare(this, StandardOperator.EQ, value);
    }

    default Condition eq(Expression<?> other) {
        return Operate.compare(this, StandardOperator.EQ, other);
    }

    /** {@code !=}; {@code IS NOT NULL} for null. */
    default Condition ne(@Nullable T value) {
        return value == null ? isNotNull() : Operate.compare(this, StandardOperator.NE, value);
    }

    default Condition ne(Expression<?> other) {
        return Operate.compare(this, StandardOperator.NE, other);
    }

    default Condition lt(T value) {
        return Operate.compare(this, StandardOperator.LT, value);
    }

    default Condition lt(Expression<?> other) {
        return Operate.compare(this, StandardOperator.LT, other);
    }

    default Condition le(T value) {
        return Operate.compare(this, StandardOperator.LE, value);
    }

    default Condition le(Expression<?> other) {
        return Operate.compare(this, StandardOperator.LE, other);
    }

    default Condition gt(T value) {
        return Operate.compare(this, StandardOperator.GT, value);
    }

    default Condition gt(Expression<?> other) {
        return Operate.compare(this, StandardOperator.GT, other);
    }

    default Condition ge(T value) {
        return Operate.compare(this, StandardOperator.GE, value);
    }

    default Condition ge(Expression<?> other) {
        return Operate.compare(this, StandardOperator.GE, other);
    }

    default Condition isNull() {
        return new Comparison(this, StandardOperator.IS, new NullLiteral<>(type()));
    }

    default Condition isNotNull() {
        return new Comparison(this, StandardOperator.IS_NOT, new NullLiteral<>(type()));
    }

    /** {@code IS DISTINCT FROM}: unequal, nulls being equal to each other. */
    default Condition isDistinctFrom(@Nullable T value) {
        return Operate.compare(this, StandardOperator.IS_DISTINCT_FROM, value);
    }

    default Condition isDistinctFrom(Expression<?> other) {
        return Operate.compare(this, StandardOperator.IS_DISTINCT_FROM, other);
    }

    /** {@code IS NOT DISTINCT FROM}: equal, nulls too. */
    default Condition isNotDistinctFrom(@Nullable T value) {
        return Operate.compare(this, StandardOperator.IS_NOT_DISTINCT_FROM, value);
    }

    default Condition isNotDistinctFrom(Expression<?> other) {
        return Operate.compare(this, StandardOperator.IS_NOT_DISTINCT_FROM, other);
    }

    /** {@code BETWEEN}, both bounds included. */
    default Condition between(T low, T high) {
        return Operate.between(this, low, high, false);
    }

    default Condition between(Expression<?> low, Expression<?> high) {
        return Operate.between(this, low, high, false);
    }

    /** {@code BETWEEN SYMMETRIC}: the bounds in either order. */
    default Condition betweenSymmetric(T low, T high) {
        return Operate.between(this, low, high, true);
    }

    /** {@code IN} a list; an empty list is never fulfilled. Expressions may be among the values. */
    default Condition in(Collection<?> values) {
        return new Comparison(this, StandardOperator.IN, Operands.list(this, values));
    }

    @SuppressWarnings("unchecked")
    default Condition in(T... values) {
        return in(Arrays.asList(values));
    }

    default Condition in(Query<?> query) {
        return Operate.inQuery(this, query);
    }

    /** {@code IN} a list given at execution. */
    default Condition in(BindParameter<?> list) {
        return new Comparison(this, StandardOperator.IN, list.asExpanding());
    }

    /** {@code NOT IN} a list; an empty list is always fulfilled. */
    default Condition notIn(Collection<?> values) {
        return in(values).not();
    }

    @SuppressWarnings("unchecked")
    default Condition notIn(T... values) {
        return notIn(Arrays.asList(values));
    }

    default Condition notIn(Query<?> query) {
        return in(query).not();
    }

    default Condition like(String pattern) {
        return Operate.like(this, StandardOperator.LIKE, pattern, null);
    }

    /** {@code LIKE ... ESCAPE}. */
    default Condition like(String pattern, char escape) {
        return Operate.like(this, StandardOperator.LIKE, pattern, escape);
    }

    default Condition like(Expression<?> pattern) {
        return Operate.like(this, StandardOperator.LIKE, pattern, null);
    }

    default Condition notLike(String pattern) {
        return like(pattern).not();
    }

    /** {@code ILIKE}, or lower-cased {@code LIKE} where there is none. */
    default Condition ilike(String pattern) {
        return Operate.like(this, StandardOperator.ILIKE, pattern, null);
    }

    default Condition ilike(String pattern, char escape) {
        return Operate.like(this, StandardOperator.ILIKE, pattern, escape);
    }

    default Condition ilike(Expression<?> pattern) {
        return Operate.like(this, StandardOperator.ILIKE, pattern, null);
    }

    default Condition notIlike(String pattern) {
        return ilike(pattern).not();
    }

    /**
     * {@code LIKE value || '%'}. {@code %} and {@code _} in the value are wildcards; {@link #startsWithLiteral} escapes them.
     */
    default Condition startsWith(String prefix) {
        return Operate.like(this, StandardOperator.STARTS_WITH, prefix, null);
    }

    default Condition startsWith(Expression<?> prefix) {
        return Operate.like(this, StandardOperator.STARTS_WITH, prefix, null);
    }

    /** Begins with exactly these characters. SQLAlchemy: {@code startswith(autoescape=True)}. */
    default Condition startsWithLiteral(String prefix) {
        return Operate.like(this, StandardOperator.STARTS_WITH, Operate.escape(prefix), '/');
    }

    default Condition endsWith(String suffix) {
        return Operate.like(this, StandardOperator.ENDS_WITH, suffix, null);
    }

    default Condition endsWith(Expression<?> suffix) {
        return Operate.like(this, StandardOperator.ENDS_WITH, suffix, null);
    }

    /** Ends with exactly these characters. */
    default Condition endsWithLiteral(String suffix) {
        return Operate.like(this, StandardOperator.ENDS_WITH, Operate.escape(suffix), '/');
    }

    default Condition contains(String part) {
        return Operate.like(this, StandardOperator.CONTAINS, part, null);
    }

    default Condition contains(Expression<?> part) {
        return Operate.like(this, StandardOperator.CONTAINS, part, null);
    }

    /** Contains exactly these characters. */
    default Condition containsLiteral(String part) {
        return Operate.like(this, StandardOperator.CONTAINS, Operate.escape(part), '/');
    }

    /** As {@link #startsWith}, without regard to case. */
    default Condition istartsWith(String prefix) {
        return Operate.like(this, StandardOperator.ISTARTS_WITH, prefix, null);
    }

    default Condition iendsWith(String suffix) {
        return Operate.like(this, StandardOperator.IENDS_WITH, suffix, null);
    }

    default Condition icontains(String part) {
        return Operate.like(this, StandardOperator.ICONTAINS, part, null);
    }

    /** Matches a regular expression, in the database's own syntax. */
    default Condition regexpMatch(String pattern) {
        return Operate.regexp(this, pattern, null);
    }

    default Condition regexpMatch(String pattern, String flags) {
        return Operate.regexp(this, pattern, flags);
    }

    /** Matches a regular expression that is another expression's value. */
    default Condition regexpMatch(Expression<?> pattern) {
        return Operate.regexp(this, pattern, null);
    }

    default Condition regexpMatch(Expression<?> pattern, String flags) {
        return Operate.regexp(this, pattern, flags);
    }

    /**
     * What matches a regular expression replaced, in the database's own syntax; where there are no flags, PostgreSQL replaces the
     * first match only, MySQL and MariaDB all.
     */
    default Expression<T> regexpReplace(String pattern, String replacement) {
        return Operate.regexpReplace(this, pattern, replacement, null);
    }

    default Expression<T> regexpReplace(String pattern, String replacement, String flags) {
        return Operate.regexpReplace(this, pattern, replacement, flags);
    }

    default Expression<T> regexpReplace(Expression<?> pattern, Expression<?> replacement) {
        return Operate.regexpReplace(this, pattern, replacement, null);
    }

    default Expression<T> regexpReplace(Expression<?> pattern, Expression<?> replacement, String flags) {
        return Operate.regexpReplace(this, pattern, replacement, flags);
    }

    /** A boolean expression as a condition. */
    @SuppressWarnings("unchecked")
    default Condition isTrue() {
        return Junction.asCondition((Expression<Boolean>) Operate.requireBoolean(this));
    }

    /** Its opposite. */
    @SuppressWarnings("unchecked")
    default Condition isFalse() {
        return Not.of((Expression<Boolean>) Operate.requireBoolean(this));
    }

    /** {@code +}; {@code ||} of text. */
    default Expression<T> plus(T value) {
        return Operate.arithmetic(this, StandardOperator.ADD, value);
    }

    default Expression<T> plus(Expression<?> other) {
        return Operate.arithmetic(this, StandardOperator.ADD, other);
    }

    default Expression<T> minus(T value) {
        return Operate.arithmetic(this, StandardOperator.SUBTRACT, value);
    }

    default Expression<T> minus(Expression<?> other) {
        return Operate.arithmetic(this, StandardOperator.SUBTRACT, other);
    }

    default Expression<T> times(T value) {
        return Operate.arithmetic(this, StandardOperator.MULTIPLY, value);
    }

    default Expression<T> times(Expression<?> other) {
        return Operate.arithmetic(this, StandardOperator.MULTIPLY, other);
    }

    /** Division that keeps the type: whole numbers give whole numbers, as in Java. SQLAlchemy: {@code //}. */
    default Expression<T> div(T value) {
        return Operate.arithmetic(this, StandardOperator.DIVIDE, value);
    }

    default Expression<T> div(Expression<?> other) {
        return Operate.arithmetic(this, StandardOperator.DIVIDE, other);
    }

    /** Division of whole numbers that gives a fraction. SQLAlchemy: {@code /}. */
    default Expression<BigDecimal> trueDiv(T value) {
        return Operate.trueDivision(this, value);
    }

    default Expression<BigDecimal> trueDiv(Expression<?> other) {
        return Operate.trueDivision(this, other);
    }

    default Expression<T> mod(T value) {
        return Operate.arithmetic(this, StandardOperator.MODULO, value);
    }

    default Expression<T> mod(Expression<?> other) {
        return Operate.arithmetic(this, StandardOperator.MODULO, other);
    }

    default Expression<T> negate() {
        return new Unary<>(Unary.Kind.NEGATE, this, type());
    }

    /** {@code ||}. */
    default Expression<String> concat(String value) {
        return Operate.concat(this, value);
    }

    default Expression<String> concat(Expression<?> other) {
        return Operate.concat(this, other);
    }

    default Expression<T> bitAnd(Object other) {
        return Operate.arithmetic(this, StandardOperator.BIT_AND, other);
    }

    default Expression<T> bitOr(Object other) {
        return Operate.arithmetic(this, StandardOperator.BIT_OR, other);
    }

    default Expression<T> bitXor(Object other) {
        return Operate.arithmetic(this, StandardOperator.BIT_XOR, other);
    }

    default Expression<T> bitNot() {
        return new Unary<>(Unary.Kind.BIT_NOT, this, type());
    }

    default Expression<T> shiftLeft(Object bits) {
        return Operate.arithmetic(this, StandardOperator.SHIFT_LEFT, bits);
    }

    default Expression<T> shiftRight(Object bits) {
        return Operate.arithmetic(this, StandardOperator.SHIFT_RIGHT, bits);
    }

    /** An operator of your own, which must not come from untrusted input; binds looser than arithmetic. */
    default CustomOperation<T> op(String operator) {
        return new CustomOperation<>(this, operator, 0);
    }

    /** An operator of your own that binds as tightly as told. */
    default CustomOperation<T> op(String operator, int precedence) {
        return new CustomOperation<>(this, operator, precedence);
    }

    /** {@code expression AS name}. SQLAlchemy: {@code label()}. */
    default Label<T> as(String name) {
        return new Label<>(name, this);
    }

    /** {@code expression AS name}. */
    default Label<T> label(String name) {
        return as(name);
    }

    default Ordered asc() {
        return new Ordered(this, Ordered.Direction.ASC, null);
    }

    default Ordered desc() {
        return new Ordered(this, Ordered.Direction.DESC, null);
    }

    default Ordered nullsFirst() {
        return new Ordered(this, null, Ordered.Nulls.FIRST);
    }

    default Ordered nullsLast() {
        return new Ordered(this, null, Ordered.Nulls.LAST);
    }

    /** {@code CAST(expression AS type)}. */
    default <U> Cast<U> cast(SqlType<U> type) {
        return new Cast<>(this, type, false);
    }

    /** {@code expression COLLATE name}. */
    default Expression<T> collate(String collation) {
        return new Collate<>(this, collation);
    }

    /** {@code DISTINCT expression}, inside an aggregate: {@code count(x.distinct())}. */
    default Expression<T> distinct() {
        return new Unary<>(Unary.Kind.DISTINCT, this, type());
    }
}
