package dev.azoth.sqlite;

import dev.azoth.engine.reflect.ReflectionConnection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table or view that is there.
 *
 * @param schema where it was found
 * @param name as SQLite keeps it; names are found whatever their case
 * @param sql its definition
 */
record Relation(String schema, String name, boolean isView, String sql) {
    /** The relation, or null when there is none, or no such schema. */
    static @Nullable Relation find(ReflectionConnection connection, String name, @Nullable String schema) {
        if (schema == null) {
            Relation main = findIn(connection, name, "main");
            return main != null ? main : findIn(connection, name, "temp");
        }
        boolean attached = !connection
                .catalogRows("SELECT 1 FROM pragma_database_list WHERE name = ? COLLATE NOCASE", schema)
                .isEmpty();
        return attached || schema.equalsIgnoreCase("temp") ? findIn(connection, name, schema) : null;
    }

    private static @Nullable Relation findIn(ReflectionConnection connection, String name, String schema) {
        List<@Nullable Object[]> rows = connection.catalogRows(
                "SELECT name, type, sql FROM " + master(schema)
                        + " WHERE name = ? COLLATE NOCASE AND type IN ('table', 'view')",
                name);
        if (rows.isEmpty()) {
            return null;
        }
        @Nullable Object[] row = rows.get(0);
        return new Relation(
                schema, String.valueOf(row[0]), "view".equals(row[1]), row[2] == null ? "" : String.valueOf(row[2]));
    }

    /** The table that holds the schema of an attached file. */
    static String master(String schema) {
        return '"' + schema.replace("\"", "\"\"") + "\".sqlite_master";
    }

    TableText text() {
        return TableText.read(isView ? null : sql);
    }
}
