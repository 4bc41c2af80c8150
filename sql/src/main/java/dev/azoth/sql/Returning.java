package dev.azoth.sql;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.InvalidRequestException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * INSERT, UPDATE or DELETE with RETURNING. SQLAlchemy: {@code UpdateBase.returning()}.
 *
 * @param <R> what it returns for each row
 */
public final class Returning<R extends @Nullable Object> extends DmlStatement<R> {
    private final Dml statement;
    private final List<? extends Selectable> items;
    private final RowShape<R> shape;
    private final boolean sorted;

    Returning(Dml statement, List<? extends Selectable> items, RowShape<R> shape) {
        this(statement, items, shape, false);
        if (items.isEmpty()) {
            throw new ArgumentException("RETURNING needs at least one column");
        }
    }

    private Returning(Dml statement, List<? extends Selectable> items, RowShape<R> shape, boolean sorted) {
        this.statement = statement;
        this.items = List.copyOf(items);
        this.shape = shape;
        this.sorted = sorted;
    }

    /**
     * Of an INSERT with many parameter sets: rows come back in the order of these, at some cost. SQLAlchemy:
     * {@code sort_by_parameter_order=True}.
     *
     * @throws InvalidRequestException for UPDATE and DELETE
     */
    public Returning<R> sortByParameterOrder() {
        if (!(statement instanceof Insert)) {
            throw new InvalidRequestException("Only an INSERT can sort what it returns by parameter order");
        }
        return new Returning<>(statement, items, shape, true);
    }

    /** The same of another statement. */
    public Returning<R> of(Dml other) {
        return new Returning<>(other, items, shape, sorted);
    }

    /** The statement without RETURNING. */
    public Dml statement() {
        return statement;
    }

    public boolean sortsByParameterOrder() {
        return sorted;
    }

    @Override
    public List<? extends Selectable> returned() {
        return items;
    }

    @Override
    public RowShape<R> rowShape() {
        return shape;
    }

    @Override
    public List<Expression<?>> resultExpressions() {
        return Outputs.unfold(items);
    }
}
