package dev.azoth.orm.flush;

import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.sql.Insert;
import dev.azoth.sql.Sql;
import dev.azoth.sql.Statement;
import dev.azoth.sql.schema.Column;
import java.util.ArrayList;
import java.util.List;

/** An INSERT of certain columns of one table, and what is read back of it. Immutable. */
final class InsertShape {
    final TablePlan plan;
    final boolean[] given;
    final RowMap.Names names;
    /** Read back, in the order of the rows; a joined table's key is never among them. */
    final List<ColumnSlot> fetched;

    final Insert plain;
    final Statement<?> returning;
    private final List<Column<?>> columns;

    InsertShape(TablePlan plan, boolean[] given) {
        this.plan = plan;
        this.given = given;
        var all = new ArrayList<String>();
        var set = new ArrayList<Column<?>>();
        var back = new ArrayList<ColumnSlot>();
        if (plan.joined != null) {
            plan.key.forEach(column -> all.add(column.name()));
            set.addAll(plan.key);
        }
        for (int i = 0; i < given.length; i++) {
            ColumnSlot slot = plan.slots[i];
            if (given[i]) {
                all.add(slot.column().name());
                set.add(slot.column());
            } else {
                back.add(slot);
            }
        }
        names = new RowMap.Names(all);
        columns = List.copyOf(set);
        fetched = List.copyOf(back);
        plain = Sql.insert(plan.table);
        returning = fetched.isEmpty()
                ? plain
                : plain.returning(fetched.stream()
                                .<Column<?>>map(ColumnSlot::column)
                                .toList())
                        .sortByParameterOrder();
    }

    /** Whether rows of the two, perhaps of two classes, go into one statement. */
    boolean together(InsertShape other) {
        return this == other
                || (plan.table == other.plan.table
                        && columns.equals(other.columns)
                        && fetched.stream()
                                .map(ColumnSlot::column)
                                .toList()
                                .equals(other.fetched.stream()
                                        .map(ColumnSlot::column)
                                        .toList()));
    }
}
