package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;

/** {@code NULL} in the text. SQLAlchemy: {@code null()}. */
public record NullLiteral<T>(SqlType<T> type) implements Expression<T> {
    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
