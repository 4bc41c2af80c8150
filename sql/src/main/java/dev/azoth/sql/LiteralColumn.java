package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;

/**
 * Text rendered as it is where an expression is wanted: never build it from untrusted input. SQLAlchemy: {@code literal_column()}.
 *
 * @param name the text, which is also its name in rows
 */
public record LiteralColumn<T>(String name, SqlType<T> type) implements NamedExpression<T> {
    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
