package dev.azoth.sql.schema;

import dev.azoth.error.ArgumentException;
import org.jspecify.annotations.Nullable;

/** Which column of a table the database numbers by itself. SQLAlchemy: {@code Table.autoincrement_column}. */
final class AutoincrementColumn {
    private AutoincrementColumn() {}

    static @Nullable Column<?> of(Table table) {
        var key = table.primaryKey().columns();
        Column<?> asked = null;
        for (Column<?> column : key) {
            if (Boolean.TRUE.equals(column.givenAutoincrement())) {
                if (asked != null) {
                    throw new ArgumentException(
                            "Table '" + table + "': only one column may be autoincrement, not both '" + asked.name()
                                    + "' and '" + column.name() + "'");
                }
                requireAble(column, table);
                asked = column;
            }
        }
        if (asked != null) {
            return asked;
        }
        return key.size() == 1 && able(key.get(0)) ? key.get(0) : null;
    }

    private static void requireAble(Column<?> column, Table table) {
        if (!isInteger(column)) {
            throw new ArgumentException("Column '" + table + "." + column.name() + "' cannot be autoincrement: "
                    + column.type().describe() + " is no integer type");
        }
        if (column.serverDefault() != null) {
            throw new ArgumentException(
                    "Column '" + table + "." + column.name() + "' cannot be autoincrement and have a server default");
        }
    }

    /** By itself, without having been asked to. */
    private static boolean able(Column<?> column) {
        return column.givenAutoincrement() == null
                && isInteger(column)
                && column.ownForeignKeys().isEmpty()
                && column.owner().foreignKeys().stream()
                        .noneMatch(key -> key.columns().contains(column))
                && column.serverDefault() == null
                && column.computed() == null
                && (column.insertDefault() == null || column.insertDefault() instanceof ColumnDefault.FromSequence);
    }

    private static boolean isInteger(Column<?> column) {
        Class<?> java = column.type().javaType();
        return java == Integer.class || java == Long.class || java == Short.class;
    }
}
