package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;

/** {@code expression COLLATE collation}. SQLAlchemy: {@code collate()}. */
public record Collate<T>(Expression<T> expression, String collation) implements Expression<T> {
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
