package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;

/** An expression under a name: {@code expression AS name} where it is selected. SQLAlchemy: {@code label()}. */
public record Label<T>(String name, Expression<T> expression) implements NamedExpression<T> {
    @Override
    public SqlType<T> type() {
        return expression.type();
    }

    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
