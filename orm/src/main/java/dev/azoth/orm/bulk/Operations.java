package dev.azoth.orm.bulk;

import dev.azoth.sql.Binary;
import dev.azoth.sql.BindParameter;
import dev.azoth.sql.Comparison;
import dev.azoth.sql.Expression;
import dev.azoth.sql.StandardOperator;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What operators give for values, as far as it is the same here and in the database. */
final class Operations {
    private Operations() {}

    static boolean supports(Comparison comparison) {
        if (!(comparison.operator() instanceof StandardOperator operator)) {
            return false;
        }
        return switch (operator) {
            case EQ, NE, IS, IS_NOT, IS_DISTINCT_FROM, IS_NOT_DISTINCT_FROM -> true;
            case LT, LE, GT, GE -> isOrdered(comparison.left());
            case IN, NOT_IN -> comparison.right() instanceof BindParameter<?> list && list.expanding();
            default -> false;
        };
    }

    /** Whether values are ordered in the same way everywhere: text is ordered by its collation. */
    static boolean isOrdered(Expression<?> expression) {
        Class<?> type = expression.type().javaType();
        return type != String.class && Comparable.class.isAssignableFrom(type);
    }

    static boolean supports(Binary<?> binary) {
        Class<?> type = binary.type().javaType();
        boolean whole = type == Integer.class || type == Long.class;
        return binary.operator() instanceof StandardOperator operator
                && switch (operator) {
                    case ADD, SUBTRACT, MULTIPLY -> whole;
                    case CONCAT -> type == String.class;
                    default -> false;
                };
    }

    static @Nullable Object compared(Comparison comparison, @Nullable Object left, @Nullable Object right) {
        if (left == Evaluator.EXPIRED || right == Evaluator.EXPIRED) {
            return Evaluator.EXPIRED;
        }
        StandardOperator operator = (StandardOperator) comparison.operator();
        switch (operator) {
            case IS, IS_NOT_DISTINCT_FROM -> {
                return same(left, right);
            }
            case IS_NOT, IS_DISTINCT_FROM -> {
                return !same(left, right);
            }
            default -> {}
        }
        if (right instanceof Collection<?> values && values.isEmpty()) {
            return operator == StandardOperator.NOT_IN;
        }
        if (left == null || right == null) {
            return null;
        }
        return switch (operator) {
            case EQ -> same(left, right);
            case NE -> !same(left, right);
            case LT -> order(left, right) < 0;
            case LE -> order(left, right) <= 0;
            case GT -> order(left, right) > 0;
            case GE -> order(left, right) >= 0;
            case IN -> contains((Collection<?>) right, left);
            case NOT_IN -> opposite(contains((Collection<?>) right, left));
            default -> null;
        };
    }

    private static @Nullable Boolean opposite(@Nullable Boolean value) {
        return value == null ? null : !value;
    }

    private static @Nullable Boolean contains(Collection<?> values, Object wanted) {
        boolean unknown = false;
        for (Object value : values) {
            if (value == null) {
                unknown = true;
            } else if (same(value, wanted)) {
                return true;
            }
        }
        return unknown ? null : Boolean.FALSE;
    }

    private static boolean same(@Nullable Object left, @Nullable Object right) {
        return (left instanceof Number && right instanceof Number)
                ? order(left, right) == 0
                : Objects.deepEquals(left, right);
    }

    @SuppressWarnings("unchecked") // only values of ordered types come here
    static int order(Object left, Object right) {
        return (left instanceof Number && right instanceof Number)
                ? new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()))
                : ((Comparable<Object>) left).compareTo(right);
    }

    static @Nullable Object computed(Binary<?> binary, @Nullable Object left, @Nullable Object right) {
        if (left == Evaluator.EXPIRED || right == Evaluator.EXPIRED) {
            return Evaluator.EXPIRED;
        }
        if (left == null || right == null) {
            return null;
        }
        if (binary.operator() == StandardOperator.CONCAT) {
            return left.toString() + right;
        }
        long a = ((Number) left).longValue();
        long b = ((Number) right).longValue();
        long result = switch ((StandardOperator) binary.operator()) {
            case ADD -> Math.addExact(a, b);
            case SUBTRACT -> Math.subtractExact(a, b);
            default -> Math.multiplyExact(a, b);
        };
        return binary.type().javaType() == Integer.class ? (Object) Math.toIntExact(result) : (Object) result;
    }
}
