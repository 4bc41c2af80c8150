package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;

/**
 * {@code CAST(expression AS type)}. SQLAlchemy: {@code cast()}, {@code try_cast()}.
 *
 * @param safe TRY_CAST: null instead of an error, on databases that have it
 */
public record Cast<T>(Expression<?> expression, SqlType<T> type, boolean safe) implements Expression<T> {
    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
