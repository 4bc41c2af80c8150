package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A text with what matches a regular expression replaced. SQLAlchemy: {@code regexp_replace()}.
 *
 * @param flags in the database's own letters; null without
 */
public record RegexpReplace<T>(
        Expression<T> text,
        Expression<?> pattern,
        Expression<?> replacement,
        @Nullable String flags) implements Expression<T> {
    @Override
    public SqlType<T> type() {
        return text.type();
    }

    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
