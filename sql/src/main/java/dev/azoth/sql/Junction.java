package dev.azoth.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Conditions joined by AND or OR; none of them is a junction of the same kind. SQLAlchemy: {@code BooleanClauseList}.
 *
 * <p>Chains are flat: the left operand's list is shared and appended to ({@link AppendList}), so that a chain of n calls
 * costs n, not n squared, and is never deep.
 */
public record Junction(Kind kind, List<Expression<Boolean>> conditions) implements Condition {
    /** AND or OR. */
    public enum Kind {
        AND,
        OR
    }

    /**
     * Joins conditions. True and false are taken out as far as they decide nothing, as SQLAlchemy does: {@code AND} with
     * true is dropped, with false it is false. One condition alone is itself; none is true for AND and false for OR.
     */
    static Condition of(Kind kind, List<? extends Expression<Boolean>> parts) {
        BooleanLiteral neutral = BooleanLiteral.of(kind == Kind.AND);
        BooleanLiteral deciding = BooleanLiteral.of(kind == Kind.OR);
        List<Expression<Boolean>> flat = null;
        Expression<Boolean> only = null;
        for (Expression<Boolean> part : parts) {
            if (part.equals(deciding)) {
                return deciding;
            }
            if (part.equals(neutral)) {
                continue;
            }
            if (only == null) {
                only = part;
            } else {
                flat = append(kind, flat == null ? start(kind, only) : flat, part);
            }
        }
        if (flat != null) {
            return new Junction(kind, flat);
        }
        return only == null ? neutral : asCondition(only);
    }

    private static List<Expression<Boolean>> start(Kind kind, Expression<Boolean> first) {
        if (first instanceof Junction junction && junction.kind == kind) {
            return junction.conditions;
        }
        var list = new ArrayList<Expression<Boolean>>(4);
        list.add(first);
        return AppendList.of(list);
    }

    private static List<Expression<Boolean>> append(
            Kind kind, List<Expression<Boolean>> flat, Expression<Boolean> part) {
        if (part instanceof Junction junction && junction.kind == kind) {
            List<Expression<Boolean>> grown = flat;
            for (Expression<Boolean> inner : junction.conditions) {
                grown = AppendList.append(grown, inner);
            }
            return grown;
        }
        return AppendList.append(flat, part);
    }

    /** A boolean expression where a condition is needed. */
    static Condition asCondition(Expression<Boolean> expression) {
        return expression instanceof Condition condition ? condition : new Not(expression, false);
    }

    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
