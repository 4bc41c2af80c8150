package dev.azoth.sql;

import dev.azoth.error.ArgumentException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Queries joined by UNION, INTERSECT or EXCEPT. SQLAlchemy: {@code CompoundSelect}.
 *
 * @param <R> what it returns for each row, as the first query does
 */
public final class CompoundSelect<R extends @Nullable Object> extends Query<R> {
    /** How the queries are joined. */
    public enum Kind {
        UNION,
        UNION_ALL,
        INTERSECT,
        INTERSECT_ALL,
        EXCEPT,
        EXCEPT_ALL
    }

    private final Kind kind;
    private final List<Query<?>> queries;
    private final Tail tail;
    private final RowShape<R> shape;

    private CompoundSelect(Kind kind, List<Query<?>> queries, Tail tail, RowShape<R> shape) {
        this.kind = kind;
        this.queries = queries;
        this.tail = tail;
        this.shape = shape;
    }

    static <R extends @Nullable Object> CompoundSelect<R> of(
            Kind kind, List<? extends Query<?>> queries, RowShape<R> shape) {
        int columns = queries.getFirst().outputExpressions().size();
        for (int i = 1; i < queries.size(); i++) {
            int others = queries.get(i).outputExpressions().size();
            if (others != columns) {
                throw new ArgumentException("All queries of a " + kind + " must select the same number of columns; the"
                        + " first has " + columns + ", number " + (i + 1) + " has " + others);
            }
        }
        return new CompoundSelect<>(kind, List.copyOf(queries), Tail.NONE, shape);
    }

    private CompoundSelect<R> with(UnaryOperator<Tail> change) {
        return new CompoundSelect<>(kind, queries, change.apply(tail), shape);
    }

    public CompoundSelect<R> orderBy(OrderItem... items) {
        return with(t -> t.withOrderBy(Lists.concat(t.orderBy(), List.of(items))));
    }

    /** The first so many rows. */
    public CompoundSelect<R> limit(long count) {
        return with(t -> t.withLimit(Tail.count(count, "limit")));
    }

    public CompoundSelect<R> limit(@Nullable Expression<?> count) {
        return with(t -> t.withLimit(count));
    }

    /** Without the first so many rows. */
    public CompoundSelect<R> offset(long count) {
        return with(t -> t.withOffset(Tail.count(count, "offset")));
    }

    public CompoundSelect<R> offset(@Nullable Expression<?> count) {
        return with(t -> t.withOffset(count));
    }

    /** {@code FETCH FIRST n ROWS ONLY}. */
    public CompoundSelect<R> fetch(long count) {
        return with(t -> t.withFetch(new Tail.Fetch(Tail.count(count, "fetch"), false, false)));
    }

    public CompoundSelect<R> withForUpdate() {
        return with(t -> t.withForUpdate(ForUpdate.PLAIN));
    }

    /** Makes something else of each row. */
    public <X> CompoundSelect<X> into(java.util.function.Function<? super R, ? extends X> function) {
        RowShape<R> inner = shape;
        return new CompoundSelect<>(kind, queries, tail, (header, values) -> function.apply(inner.map(header, values)));
    }

    /** With others, of the same columns, in the place of the queries. For whoever executes it. */
    public CompoundSelect<R> withQueries(UnaryOperator<Query<?>> change) {
        return new CompoundSelect<>(kind, queries.stream().<Query<?>>map(change).toList(), tail, shape);
    }

    public Kind kind() {
        return kind;
    }

    public List<Query<?>> queries() {
        return queries;
    }

    public Tail tail() {
        return tail;
    }

    @Override
    public RowShape<R> rowShape() {
        return shape;
    }

    @Override
    public List<? extends Expression<?>> outputExpressions() {
        return queries.getFirst().outputExpressions();
    }
}
