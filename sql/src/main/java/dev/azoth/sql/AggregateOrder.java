package dev.azoth.sql;

import dev.azoth.error.ArgumentException;
import dev.azoth.sql.type.SqlType;
import java.util.List;

/** An aggregate that takes its rows in an order: {@code array_agg(a ORDER BY b DESC)}. SQLAlchemy: {@code AggregateOrderBy}. */
public record AggregateOrder<T>(FunctionCall<T> function, List<? extends OrderItem> orderBy) implements Expression<T> {
    /**
     * An aggregate and its order.
     *
     * @throws ArgumentException when there is nothing to order by
     */
    public AggregateOrder {
        orderBy = List.copyOf(orderBy);
        if (orderBy.isEmpty()) {
            throw new ArgumentException("aggregateOrderBy() of " + function.name() + "() needs something to order by");
        }
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
