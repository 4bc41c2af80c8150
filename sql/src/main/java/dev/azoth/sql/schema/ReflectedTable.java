package dev.azoth.sql.schema;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a database's catalog tells of one table or view. SQLAlchemy: {@code ReflectedTableInfo}.
 *
 * @param name as the database keeps it
 * @param schema as it was asked for; null for the default schema
 * @param columns in order
 * @param primaryKey null when the table has none
 * @param indexes without those that only carry the primary key; those that carry a unique constraint are marked
 * @param options per dialect, for instance {@code sqlite_strict}
 */
public record ReflectedTable(
        String name,
        @Nullable String schema,
        List<ReflectedColumn> columns,
        @Nullable ReflectedPrimaryKey primaryKey,
        List<ReflectedForeignKey> foreignKeys,
        List<ReflectedUnique> uniqueConstraints,
        List<ReflectedCheck> checkConstraints,
        List<ReflectedIndex> indexes,
        @Nullable String comment,
        Map<String, Object> options) {
    public ReflectedTable {
        columns = List.copyOf(columns);
        foreignKeys = List.copyOf(foreignKeys);
        uniqueConstraints = List.copyOf(uniqueConstraints);
        checkConstraints = List.copyOf(checkConstraints);
        indexes = List.copyOf(indexes);
        options = Map.copyOf(options);
    }
}
