package dev.azoth.sql;

/** {@code BETWEEN low AND high}, both included; {@code symmetric} takes the bounds in either order. */
public record Between(Expression<?> operand, Expression<?> low, Expression<?> high, boolean symmetric, boolean negated)
        implements Condition {
    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
