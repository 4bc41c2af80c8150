package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;

/** An aggregate over the rows that fulfil a condition: {@code count(x) FILTER (WHERE ...)}. SQLAlchemy: {@code FunctionFilter}. */
public record Filtered<T>(Expression<T> function, Expression<Boolean> condition) implements Expression<T> {
    @Override
    public SqlType<T> type() {
        return function.type();
    }

    /** {@code OVER ()}. */
    public Over<T> over() {
        return Over.of(this);
    }

    /** The rows that fulfil this condition, too. */
    public Filtered<T> filter(Expression<Boolean> more) {
        return new Filtered<>(function, Junction.of(Junction.Kind.AND, java.util.List.of(condition, more)));
    }

    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
