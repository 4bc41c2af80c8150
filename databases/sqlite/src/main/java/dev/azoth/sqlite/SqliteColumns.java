package dev.azoth.sqlite;

import dev.azoth.engine.reflect.ReflectionConnection;
import dev.azoth.sql.schema.Computed;
import dev.azoth.sql.schema.ReflectedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Columns, by {@code pragma_table_xinfo}. */
final class SqliteColumns {
    /** What the pragma calls hidden: a virtual table's hidden column, a generated column of either kind. */
    private static final long HIDDEN = 1;

    private static final long STORED = 3;

    private SqliteColumns() {}

    static List<ReflectedColumn> read(ReflectionConnection connection, Relation relation) {
        List<@Nullable Object[]> rows = connection.catalogRows(
                "SELECT name, type, \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo(?, ?)",
                relation.name(),
                relation.schema());
        long keyColumns = rows.stream().filter(row -> number(row[4]) > 0).count();
        TableText text = relation.text();
        List<ReflectedColumn> columns = new ArrayList<>();
        for (@Nullable Object[] row : rows) {
            if (number(row[5]) != HIDDEN) {
                columns.add(column(row, keyColumns == 1, text));
            }
        }
        return columns;
    }

    private static ReflectedColumn column(@Nullable Object[] row, boolean singleKey, TableText text) {
        String name = String.valueOf(row[0]);
        String type = row[1] == null ? "" : String.valueOf(row[1]);
        long hidden = number(row[5]);
        // the one column of that very type is another name of the rowid: numbered by SQLite, and never null
        boolean rowid = singleKey
                && number(row[4]) > 0
                && type.toUpperCase(Locale.ROOT).equals("INTEGER")
                && !text.withoutRowid();
        String expression = text.computed(name);
        return new ReflectedColumn(
                name,
                TypeNames.resolve(type),
                number(row[2]) == 0 && !rowid,
                row[3] == null ? null : String.valueOf(row[3]),
                rowid,
                null,
                hidden > HIDDEN ? new Computed(expression == null ? "" : expression, hidden == STORED) : null,
                null);
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
