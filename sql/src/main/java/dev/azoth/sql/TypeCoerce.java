package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;

/** An expression taken as of another type, without any SQL. SQLAlchemy: {@code type_coerce()}. */
public record TypeCoerce<T>(Expression<?> expression, SqlType<T> type) implements Expression<T> {
    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
