package dev.azoth.sql;

import org.jspecify.annotations.Nullable;

/**
 * Two expressions compared.
 *
 * @param modifier the ESCAPE character of a LIKE, the flags of a regular expression; null without
 */
public record Comparison(
        Expression<?> left,
        Operator operator,
        Expression<?> right,
        @Nullable String modifier) implements Condition {
    Comparison(Expression<?> left, Operator operator, Expression<?> right) {
        this(left, operator, right, null);
    }

    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
