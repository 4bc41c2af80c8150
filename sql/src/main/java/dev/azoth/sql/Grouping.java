package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;
import java.util.List;

/** Several expressions separated by commas in parentheses, as the right side of IN; or one in parentheses. */
public record Grouping<T>(List<? extends Expression<?>> elements, SqlType<T> type) implements Expression<T> {
    public Grouping {
        elements = List.copyOf(elements);
    }

    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
