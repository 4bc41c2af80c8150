package dev.azoth.sql.schema;

import dev.azoth.error.ArgumentException;
import java.util.ArrayList;
import java.util.List;

/** A column of the table that a constraint or index will belong to: the column itself, or its name. */
sealed interface ColumnRef {
    record Named(String name) implements ColumnRef {}

    record Given(Column<?> column) implements ColumnRef {}

    static List<ColumnRef> named(String... names) {
        var refs = new ArrayList<ColumnRef>();
        for (String name : names) {
            refs.add(new Named(Names.check(name, "column")));
        }
        return List.copyOf(refs);
    }

    static List<ColumnRef> given(Column<?>... columns) {
        var refs = new ArrayList<ColumnRef>();
        for (Column<?> column : columns) {
            refs.add(new Given(column));
        }
        return List.copyOf(refs);
    }

    default String shown() {
        return switch (this) {
            case Named(String name) -> name;
            case Given(Column<?> column) -> column.name();
        };
    }

    /** The columns in the table; refused naming the constraint when there is none. */
    static List<Column<?>> resolve(List<ColumnRef> refs, Table table, Object owner) {
        var columns = new ArrayList<Column<?>>();
        for (ColumnRef ref : refs) {
            Column<?> column = switch (ref) {
                case Named(String name) -> table.find(name);
                case Given(Column<?> one) -> table.equals(one.table()) ? one : null;
            };
            if (column == null) {
                throw new ArgumentException(owner + ": table '" + table + "' has no column '" + ref.shown()
                        + "'; its columns are " + table.columnNames());
            }
            if (columns.contains(column)) {
                throw new ArgumentException(owner + ": column '" + ref.shown() + "' is named twice");
            }
            columns.add(column);
        }
        return List.copyOf(columns);
    }
}
