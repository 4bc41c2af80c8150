package dev.azoth.sql;

/**
 * A boolean expression taken as a condition, or its opposite. SQLAlchemy: {@code AsBoolean} and {@code not_()}.
 *
 * @param negated false where the expression is only taken as a condition: {@code WHERE flag}, or {@code WHERE flag = 1}
 *     where the database has no booleans
 */
public record Not(Expression<Boolean> operand, boolean negated) implements Condition {
    /** The opposite of a condition, by its operator where that has one. */
    static Condition of(Expression<Boolean> expression) {
        return switch (expression) {
            case Comparison c
            when c.operator() instanceof StandardOperator op && op.negated() != null ->
                new Comparison(c.left(), op.negated(), c.right(), c.modifier());
            case Between b -> new Between(b.operand(), b.low(), b.high(), b.symmetric(), !b.negated());
            case Not not -> not.negated ? Junction.asCondition(not.operand) : new Not(not.operand, true);
            case BooleanLiteral literal -> BooleanLiteral.of(!literal.value());
            default -> new Not(expression, true);
        };
    }

    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
