package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;

/** Two expressions and an operator that yields a value. SQLAlchemy: {@code BinaryExpression}. */
public record Binary<T>(Expression<?> left, Operator operator, Expression<?> right, SqlType<T> type)
        implements Expression<T> {
    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
