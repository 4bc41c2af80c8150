package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;

/** A query of one column and at most one row, as a value. SQLAlchemy: {@code scalar_subquery()}. */
public record ScalarSubquery<T>(Query<?> query, SqlType<T> type) implements Expression<T> {
    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
