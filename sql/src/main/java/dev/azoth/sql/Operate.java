package dev.azoth.sql;

import dev.azoth.error.ArgumentException;
import dev.azoth.sql.type.SqlType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Builds the nodes behind the operators of {@link Expression}. */
final class Operate {
    private Operate() {}

    static Condition compare(Expression<?> left, Operator operator, @Nullable Object right) {
        return new Comparison(left, operator, Operands.beside(left, right));
    }

    static Condition between(Expression<?> operand, Object low, Object high, boolean symmetric) {
        return new Between(operand, Operands.beside(operand, low), Operands.beside(operand, high), symmetric, false);
    }

    static Condition like(Expression<?> left, StandardOperator operator, Object pattern, @Nullable Character escape) {
        return new Comparison(
                left, operator, Operands.pattern(left, pattern), escape == null ? null : escape.toString());
    }

    /** The wildcards of LIKE taken literally, with {@code /} before each. */
    static String escape(String text) {
        return text.replace("/", "//").replace("%", "/%").replace("_", "/_");
    }

    static Condition regexp(Expression<?> left, Object pattern, @Nullable String flags) {
        return new Comparison(left, StandardOperator.REGEXP_MATCH, Operands.pattern(left, pattern), flags);
    }

    static <T> Expression<T> regexpReplace(
            Expression<T> text, Object pattern, Object replacement, @Nullable String flags) {
        return new RegexpReplace<>(text, Operands.pattern(text, pattern), Operands.pattern(text, replacement), flags);
    }

    static Expression<?> requireBoolean(Expression<?> expression) {
        SqlType<?> type = expression.type();
        if (type.javaType() != Boolean.class && !CoreTypes.isUnknown(type)) {
            throw new ArgumentException(
                    "isTrue() and isFalse() are for booleans; " + expression + " is a " + type.describe());
        }
        return expression;
    }

    @SuppressWarnings(
            "unchecked") // the other side of an arithmetic operation is of a type that fits, or the codec refuses it
    static <T> Expression<T> arithmetic(Expression<T> left, StandardOperator operator, Object right) {
        if (operator == StandardOperator.ADD && left.type().javaType() == String.class) {
            return (Expression<T>) concat(left, right);
        }
        Expression<?> other = Operands.beside(left, right);
        return new Binary<>(left, operator, other, (SqlType<T>) CoreTypes.arithmetic(left.type(), other.type()));
    }

    static Expression<BigDecimal> trueDivision(Expression<?> left, Object right) {
        return new Binary<>(left, StandardOperator.TRUE_DIVIDE, Operands.beside(left, right), CoreTypes.NUMERIC);
    }

    static Expression<String> concat(Expression<?> left, Object right) {
        return new Binary<>(
                left,
                StandardOperator.CONCAT,
                Operands.of(Operands.hint(left), right, CoreTypes.STRING),
                CoreTypes.STRING);
    }

    static Condition inQuery(Expression<?> left, Query<?> query) {
        int wanted = left instanceof TupleExpression tuple ? tuple.elements().size() : 1;
        int selected = query.outputExpressions().size();
        if (selected != wanted) {
            throw new ArgumentException(
                    "IN compares " + wanted + " columns, the query selects " + selected + ": " + query);
        }
        return new Comparison(left, StandardOperator.IN, new ScalarSubquery<>(query, left.type()));
    }
}
