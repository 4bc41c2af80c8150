package dev.azoth.sql;

import dev.azoth.error.ArgumentException;
import dev.azoth.sql.type.SqlType;
import dev.azoth.sql.type.Types;
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

    /** Which rows around the current one count. */
    public record Frame(Unit unit, Bound start, Bound end) {
        static Frame of(Unit unit, @Nullable Integer start, @Nullable Integer end) {
            if (start != null && end != null && start > end) {
                throw new ArgumentException("A window from " + start + " to " + end + " ends before it starts");
            }
            return new Frame(unit, Bound.of(start, Side.PRECEDING), Bound.of(end, Side.FOLLOWING));
        }
    }

    /**
     * Where a frame starts or ends.
     *
     * @param distance from the current row, null for unbounded and for the current row itself
     */
    public record Bound(Side side, @Nullable BindParameter<Integer> distance) {
        private static Bound of(@Nullable Integer at, Side unbounded) {
            if (at == null || at == 0) {
                return new Bound(at == null ? unbounded : Side.CURRENT, null);
            }
            Integer distance = Math.absExact(at);
            return new Bound(
                    at < 0 ? Side.PRECEDING : Side.FOLLOWING,
                    BindParameter.anonymous("param", distance, Types.integer()));
        }
    }

    /** On which side of the current row. */
    public enum Side {
        PRECEDING,
        CURRENT,
        FOLLOWING
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
        return new Over<>(function, partitionBy, orderBy, Frame.of(Unit.ROWS, start, end));
    }

    /** Counted in values of the order. */
    public Over<T> range(@Nullable Integer start, @Nullable Integer end) {
        return new Over<>(function, partitionBy, orderBy, Frame.of(Unit.RANGE, start, end));
    }

    /** Counted in groups of equals. */
    public Over<T> groups(@Nullable Integer start, @Nullable Integer end) {
        return new Over<>(function, partitionBy, orderBy, Frame.of(Unit.GROUPS, start, end));
    }

    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
