package dev.azoth.sql;

import dev.azoth.error.ArgumentException;
import dev.azoth.sql.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A window function: {@code row_number() OVER (PARTITION BY ... ORDER BY ... ROWS BETWEEN ... AND ...)}.
 * SQLAlchemy: {@code Over}.
 *
 * @param frame null for the database's own
 */
public record Over<T>(
        Expression<T> function,
        List<? extends Expression<?>> partitionBy,
        List<? extends OrderItem> orderBy,
        @Nullable Frame frame)
        implements Expression<T> {
    public Over {
        partitionBy = List.copyOf(partitionBy);
        orderBy = List.copyOf(orderBy);
    }

    /**
     * Which rows around the current one count.
     *
     * @param start where it starts: null unbounded, negative before the current row, 0 the current one, positive after it
     * @param end where it ends, in the same way
     */
    public record Frame(
            Unit unit, @Nullable Integer start, @Nullable Integer end) {
        public Frame {
            if (start != null && end != null && start > end) {
                throw new ArgumentException("A window from " + start + " to " + end + " ends before it starts");
            }
        }
    }

    /** What a frame counts. */
    public enum Unit {
        ROWS,
        RANGE,
        GROUPS
    }

    static <T> Over<T> of(Expression<T> function) {
        return new Over<>(function, List.of(), List.of(), null);
    }

    @Override
    public SqlType<T> type() {
        return function.type();
    }

    public Over<T> partitionBy(Expression<?>... expressions) {
        return new Over<>(function, List.of(expressions), orderBy, frame);
    }

    public Over<T> orderBy(OrderItem... items) {
        return new Over<>(function, partitionBy, List.of(items), frame);
    }

    /** Counted in rows; null is unbounded, 0 the current row, negative before it. */
    public Over<T> rows(@Nullable Integer start, @Nullable Integer end) {
        return new Over<>(function, partitionBy, orderBy, new Frame(Unit.ROWS, start, end));
    }

    /** Counted in values of the order. */
    public Over<T> range(@Nullable Integer start, @Nullable Integer end) {
        return new Over<>(function, partitionBy, orderBy, new Frame(Unit.RANGE, start, end));
    }

    /** Counted in groups of equals. */
    public Over<T> groups(@Nullable Integer start, @Nullable Integer end) {
        return new Over<>(function, partitionBy, orderBy, new Frame(Unit.GROUPS, start, end));
    }

    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
