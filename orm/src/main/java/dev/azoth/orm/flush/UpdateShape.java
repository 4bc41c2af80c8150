package dev.azoth.orm.flush;

import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Sql;
import dev.azoth.sql.Statement;
import dev.azoth.sql.Update;
import dev.azoth.sql.schema.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * An UPDATE of certain columns of one table by its key. Its parameters: the new values, the new version and key, the old key and
 * version. Immutable.
 */
final class UpdateShape {
    final TablePlan plan;
    final boolean[] changed;
    /** Whether the version is compared and set. */
    final boolean counted;

    final RowMap.Names names;
    /** Read back, where the database can. */
    final List<ColumnSlot> fetched;

    final Update plain;
    final Statement<?> returning;
    private final List<Column<?>> columns;

    /** Whether the key of this table, a joined one, is set to that of the topmost. */
    final boolean rekeyed;

    UpdateShape(TablePlan plan, boolean[] changed, boolean counted, boolean rekeyed) {
        this.plan = plan;
        this.changed = changed;
        this.counted = counted;
        this.rekeyed = rekeyed;
        var all = new ArrayList<String>();
        var set = new ArrayList<Column<?>>();
        var back = new ArrayList<ColumnSlot>();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i]) {
                set.add(plan.slots[i].column());
            } else if (plan.changedByDatabase.contains(plan.slots[i])) {
                back.add(plan.slots[i]);
            }
        }
        if (plan.version != null && counted) {
            set.add(plan.version.column());
        }
        if (rekeyed) {
            set.addAll(plan.key);
        }
        Update update = Sql.update(plan.table);
        for (Column<?> column : set) {
            all.add(column.name());
            Expression<?> value = Sql.bindparam(column.name(), column.type());
            update = update.set((ColumnClause<?>) column, value);
        }
        for (Column<?> column : plan.key) {
            all.add(old(column));
            update = update.where(is(column));
        }
        if (plan.version != null && counted) {
            all.add(old(plan.version.column()));
            update = update.where(is(plan.version.column()));
        }
        names = new RowMap.Names(all);
        columns = List.copyOf(set);
        fetched = List.copyOf(back);
        plain = update;
        returning = fetched.isEmpty()
                ? update
                : update.returning(
                        fetched.stream().<Column<?>>map(ColumnSlot::column).toList());
    }

    /** Whether rows of the two, perhaps of two classes, go into one statement. */
    boolean together(UpdateShape other) {
        return this == other
                || (plan.table == other.plan.table && counted == other.counted && columns.equals(other.columns));
    }

    /** The parameter of what a column is to be equal to, other than the one it is set to. */
    static String old(Column<?> column) {
        return column.table() + "_" + column.name();
    }

    @SuppressWarnings("unchecked")
    static Expression<Boolean> is(Column<?> column) {
        return ((Expression<Object>) (Expression<?>) column).eq(Sql.bindparam(old(column), column.type()));
    }
}
