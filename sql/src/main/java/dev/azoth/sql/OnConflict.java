package dev.azoth.sql;

import dev.azoth.error.ArgumentException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What INSERT does where a row would break a unique constraint. Begins with what conflicts, then says what is done.
 * Immutable. SQLAlchemy: {@code on_conflict_do_nothing}, {@code on_conflict_do_update}.
 *
 * @param columns the columns of the unique index that conflicts; empty for any, or where a constraint is named
 * @param constraint the constraint that conflicts; null where columns tell it
 * @param indexWhere the condition of a partial index; null for none
 * @param assignments what the row that is there is given; empty to do nothing
 * @param where for which rows it is; null for all
 */
public record OnConflict(
        List<ColumnClause<?>> columns,
        @Nullable String constraint,
        @Nullable Expression<Boolean> indexWhere,
        List<Assignment> assignments,
        @Nullable Expression<Boolean> where) {
    static OnConflict any() {
        return new OnConflict(List.of(), null, null, List.of(), null);
    }

    /** When the unique index over these columns is broken. */
    public static OnConflict of(ColumnClause<?>... columns) {
        if (columns.length == 0) {
            throw new ArgumentException("ON CONFLICT needs the columns of a unique index, or a constraint");
        }
        return new OnConflict(List.of(columns), null, null, List.of(), null);
    }

    /** When the constraint of that name is broken. PostgreSQL. */
    public static OnConflict ofConstraint(String name) {
        return new OnConflict(List.of(), name, null, List.of(), null);
    }

    /** Of a partial index: its condition. */
    public OnConflict indexWhere(Expression<Boolean> condition) {
        return new OnConflict(columns, constraint, condition, assignments, where);
    }

    /** {@code DO NOTHING}, which is what it does while nothing is set. */
    public OnConflict doNothing() {
        return new OnConflict(columns, constraint, indexWhere, List.of(), null);
    }

    /** {@code DO UPDATE SET column = value}. */
    public <T> OnConflict set(ColumnClause<T> column, @Nullable T value) {
        return with(Assignment.ofRow(column, value));
    }

    /** {@code DO UPDATE SET column = expression}. */
    public OnConflict set(ColumnClause<?> column, Expression<?> value) {
        return with(Assignment.ofRow(column, value));
    }

    /** {@code DO UPDATE SET column = excluded.column} for each: the values the row would have been inserted with. */
    public OnConflict setExcluded(ColumnClause<?>... taken) {
        OnConflict result = this;
        for (ColumnClause<?> column : taken) {
            result = result.with(new Assignment(column, new Excluded<>(column)));
        }
        return result;
    }

    /** {@code DO UPDATE} for those rows only for which this is true. */
    public OnConflict where(Expression<Boolean> condition) {
        return new OnConflict(columns, constraint, indexWhere, assignments, condition);
    }

    private OnConflict with(Assignment assignment) {
        return new OnConflict(columns, constraint, indexWhere, Assignments.put(assignments, assignment), where);
    }

    void check(TableClause table) {
        columns.forEach(column -> Assignment.own(table, column));
        assignments.forEach(one -> Assignment.own(table, one.column()));
        if (!assignments.isEmpty() && columns.isEmpty() && constraint == null) {
            throw new ArgumentException("ON CONFLICT DO UPDATE needs the columns of a unique index, or a constraint");
        }
        if (where != null && assignments.isEmpty()) {
            throw new ArgumentException("ON CONFLICT ... where() goes with set(): DO NOTHING takes no condition");
        }
    }
}
