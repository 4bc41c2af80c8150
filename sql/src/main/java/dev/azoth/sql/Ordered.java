package dev.azoth.sql;

import org.jspecify.annotations.Nullable;

/**
 * An expression with a direction of order. SQLAlchemy: {@code asc()}, {@code desc()}, {@code nulls_first()}, {@code nulls_last()}.
 *
 * @param direction null where none was given, which databases take as ascending
 * @param nulls null where none was given: then the database decides
 */
public record Ordered(
        Expression<?> expression,
        @Nullable Direction direction,
        @Nullable Nulls nulls) implements OrderItem {
    /** Ascending or descending. */
    public enum Direction {
        ASC,
        DESC
    }

    /** Where nulls stand. */
    public enum Nulls {
        FIRST,
        LAST
    }

    public Ordered nullsFirst() {
        return new Ordered(expression, direction, Nulls.FIRST);
    }

    public Ordered nullsLast() {
        return new Ordered(expression, direction, Nulls.LAST);
    }
}
