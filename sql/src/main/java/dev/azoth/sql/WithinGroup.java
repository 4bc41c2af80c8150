package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;
import java.util.List;

/** An ordered-set aggregate: {@code percentile_cont(0.5) WITHIN GROUP (ORDER BY x)}. SQLAlchemy: {@code WithinGroup}. */
public record WithinGroup<T>(FunctionCall<T> function, List<? extends OrderItem> orderBy) implements Expression<T> {
    public WithinGroup {
        orderBy = List.copyOf(orderBy);
    }

    @Override
    public SqlType<T> type() {
        return function.type();
    }

    /** {@code FILTER (WHERE ...)}. */
    public Filtered<T> filter(Expression<Boolean> condition) {
        return new Filtered<>(this, condition);
    }

    /** {@code OVER ()}. */
    public Over<T> over() {
        return Over.of(this);
    }

    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
