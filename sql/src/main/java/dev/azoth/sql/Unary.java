package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;

/** An operator before one expression. SQLAlchemy: {@code UnaryExpression}. */
public record Unary<T>(Kind kind, Expression<?> operand, SqlType<T> type) implements Expression<T> {
    /** Which operator. */
    public enum Kind {
        NEGATE,
        BIT_NOT,
        /** {@code DISTINCT x}, inside a function's arguments. */
        DISTINCT
    }

    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
