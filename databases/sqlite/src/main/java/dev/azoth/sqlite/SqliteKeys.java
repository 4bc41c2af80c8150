package dev.azoth.sqlite;

import dev.azoth.engine.reflect.ReflectionConnection;
import dev.azoth.sql.schema.ReflectedForeignKey;
import dev.azoth.sql.schema.ReflectedPrimaryKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Primary and foreign keys: which columns by PRAGMA, their names and deferrability by the table's text. */
final class SqliteKeys {
    private SqliteKeys() {}

    static @Nullable ReflectedPrimaryKey primaryKey(ReflectionConnection connection, Relation relation) {
        List<String> columns = keyColumns(connection, relation.name(), relation.schema());
        return columns.isEmpty()
                ? null
                : new ReflectedPrimaryKey(relation.text().primaryKeyName(), columns);
    }

    private static List<String> keyColumns(ReflectionConnection connection, String table, String schema) {
        return connection
                .catalogRows("SELECT name FROM pragma_table_info(?, ?) WHERE pk > 0 ORDER BY pk", table, schema)
                .stream()
                .map(row -> String.valueOf(row[0]))
                .toList();
    }

    /** @param asked the schema as the user named it; foreign keys never leave their file */
    static List<ReflectedForeignKey> foreignKeys(
            ReflectionConnection connection, Relation relation, @Nullable String asked) {
        // SQLite numbers them from the last in the text to the first
        Map<Long, List<@Nullable Object[]>> byNumber = new TreeMap<>();
        for (@Nullable
        Object[] row : connection.catalogRows(
                "SELECT id, \"table\", \"from\", \"to\", on_update, on_delete FROM pragma_foreign_key_list(?, ?)"
                        + " ORDER BY id, seq",
                relation.name(),
                relation.schema())) {
            byNumber.computeIfAbsent(-number(row[0]), id -> new ArrayList<>()).add(row);
        }
        List<TableText.ForeignKey> texts = relation.text().foreignKeys();
        List<ReflectedForeignKey> foreignKeys = new ArrayList<>();
        for (List<@Nullable Object[]> rows : byNumber.values()) {
            int position = foreignKeys.size();
            TableText.ForeignKey text = texts.size() == byNumber.size() ? texts.get(position) : null;
            foreignKeys.add(foreignKey(connection, relation, asked, rows, text));
        }
        return foreignKeys;
    }

    private static ReflectedForeignKey foreignKey(
            ReflectionConnection connection,
            Relation relation,
            @Nullable String asked,
            List<@Nullable Object[]> rows,
            TableText.@Nullable ForeignKey text) {
        String referred = String.valueOf(rows.get(0)[1]);
        List<String> columns = rows.stream().map(row -> String.valueOf(row[2])).toList();
        List<String> referredColumns = rows.get(0)[3] == null
                ? keyColumns(connection, referred, relation.schema())
                : rows.stream().map(row -> String.valueOf(row[3])).toList();
        return new ReflectedForeignKey(
                text == null ? null : text.name(),
                columns,
                asked,
                referred,
                referredColumns,
                action(rows.get(0)[5]),
                action(rows.get(0)[4]),
                text == null ? null : text.deferrable(),
                text == null || "IMMEDIATE".equals(text.initially()) ? null : text.initially(),
                text == null || "SIMPLE".equals(text.match()) ? null : text.match());
    }

    private static @Nullable String action(@Nullable Object told) {
        return told == null || "NO ACTION".equals(told) ? null : told.toString();
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
