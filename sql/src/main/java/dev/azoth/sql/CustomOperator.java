package dev.azoth.sql;

import dev.azoth.error.ArgumentException;

/**
 * An operator given by its text. SQLAlchemy: {@code ColumnOperators.op()}.
 *
 * @param text rendered as it is: never build it from untrusted input
 * @param precedence how tightly it binds, as in SQLAlchemy: 0 is looser than all arithmetic, 8 as tight as {@code *}
 * @param comparison whether it yields a boolean
 */
public record CustomOperator(String text, int precedence, boolean comparison) implements Operator {
    public CustomOperator {
        if (text.isBlank()) {
            throw new ArgumentException("An operator needs a text");
        }
    }
}
