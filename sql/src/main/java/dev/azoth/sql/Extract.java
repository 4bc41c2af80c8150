package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;

/** {@code EXTRACT(field FROM expression)}. SQLAlchemy: {@code extract()}. */
public record Extract<T>(String field, Expression<?> expression, SqlType<T> type) implements Expression<T> {
    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
