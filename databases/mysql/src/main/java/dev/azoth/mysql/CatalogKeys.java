package dev.azoth.mysql;

import dev.azoth.engine.reflect.ReflectionConnection;
import dev.azoth.sql.schema.ReflectedForeignKey;
import dev.azoth.sql.schema.ReflectedIndex;
import dev.azoth.sql.schema.ReflectedPrimaryKey;
import dev.azoth.sql.schema.ReflectedUnique;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys and indexes from information_schema. A unique constraint is its index: both are told, as SQLAlchemy does. */
final class CatalogKeys {
    private static final String PRIMARY = "PRIMARY";

    private CatalogKeys() {}

    static @Nullable ReflectedPrimaryKey primaryKey(
            ReflectionConnection connection, String table, @Nullable String schema) {
        List<String> columns = CatalogRow.strings(
                connection,
                "SELECT column_name FROM information_schema.statistics WHERE index_name = 'PRIMARY'"
                        + " AND table_name = ? AND table_schema = COALESCE(?, DATABASE()) ORDER BY seq_in_index",
                table,
                schema);
        return columns.isEmpty() ? null : new ReflectedPrimaryKey(null, columns);
    }

    static List<ReflectedForeignKey> foreignKeys(
            ReflectionConnection connection, String table, @Nullable String schema) {
        Map<String, List<CatalogRow>> byName = byName(CatalogRow.of(
                connection,
                "SELECT k.constraint_name, k.column_name,"
                        + " NULLIF(k.referenced_table_schema, k.table_schema), k.referenced_table_name,"
                        + " k.referenced_column_name, r.delete_rule, r.update_rule"
                        + " FROM information_schema.key_column_usage k"
                        + " JOIN information_schema.referential_constraints r"
                        + " ON r.constraint_schema = k.constraint_schema AND r.constraint_name = k.constraint_name"
                        + " AND r.table_name = k.table_name"
                        + " WHERE k.referenced_table_name IS NOT NULL AND k.table_name = ?"
                        + " AND k.table_schema = COALESCE(?, DATABASE())"
                        + " ORDER BY k.constraint_name, k.ordinal_position",
                table,
                schema));
        var keys = new ArrayList<ReflectedForeignKey>();
        byName.forEach((name, rows) -> {
            CatalogRow first = rows.get(0);
            String foreign = first.text(2);
            keys.add(new ReflectedForeignKey(
                    name,
                    rows.stream().map(row -> row.requireText(1)).toList(),
                    foreign == null ? schema : foreign,
                    first.requireText(3),
                    rows.stream().map(row -> row.requireText(4)).toList(),
                    action(first.requireText(5)),
                    action(first.requireText(6)),
                    null,
                    null,
                    null));
        });
        return keys;
    }

    /** RESTRICT and NO ACTION are the same here, and what is meant when nothing is said. */
    private static @Nullable String action(String rule) {
        return rule.equals("RESTRICT") || rule.equals("NO ACTION") ? null : rule;
    }

    static List<ReflectedUnique> uniques(
            ReflectionConnection connection, Vendor vendor, String table, @Nullable String schema) {
        return indexes(connection, vendor, table, schema).stream()
                .filter(index -> index.unique() && index.expressions().isEmpty())
                .map(index -> new ReflectedUnique(index.name(), columns(index), Map.of()))
                .toList();
    }

    private static List<String> columns(ReflectedIndex index) {
        var columns = new ArrayList<String>();
        for (String column : index.columns()) {
            if (column != null) {
                columns.add(column);
            }
        }
        return columns;
    }

    static List<ReflectedIndex> indexes(
            ReflectionConnection connection, Vendor vendor, String table, @Nullable String schema) {
        Map<String, List<CatalogRow>> byName = byName(CatalogRow.of(
                connection,
                "SELECT index_name, column_name, non_unique, sub_part, index_type,"
                        + " /*!80013 expression *//*M! NULL */"
                        + " FROM information_schema.statistics WHERE table_name = ?"
                        + " AND table_schema = COALESCE(?, DATABASE()) ORDER BY index_name, seq_in_index",
                table,
                schema));
        byName.remove(PRIMARY);
        var indexes = new ArrayList<ReflectedIndex>();
        byName.forEach((name, rows) -> indexes.add(index(vendor, name, rows)));
        return indexes;
    }

    private static ReflectedIndex index(Vendor vendor, String name, List<CatalogRow> rows) {
        boolean unique = rows.get(0).number(2) == 0;
        var columns = new ArrayList<@Nullable String>();
        var parts = new ArrayList<String>();
        var lengths = new LinkedHashMap<String, Integer>();
        for (CatalogRow row : rows) {
            String column = row.text(1);
            columns.add(column);
            parts.add(column != null ? column : "(" + row.text(5) + ")");
            if (column != null && row.text(3) != null) {
                lengths.put(column, (int) row.number(3));
            }
        }
        var options = new LinkedHashMap<String, Object>();
        if (!lengths.isEmpty()) {
            options.put(vendor.dialect() + "_length", lengths);
        }
        String type = rows.get(0).requireText(4);
        if (type.equals("FULLTEXT") || type.equals("SPATIAL")) {
            options.put(vendor.dialect() + "_prefix", type);
        }
        boolean expressions = columns.contains(null);
        return new ReflectedIndex(
                name, unique, columns, expressions ? parts : List.of(), unique && !expressions ? name : null, options);
    }

    private static Map<String, List<CatalogRow>> byName(List<CatalogRow> rows) {
        Map<String, List<CatalogRow>> byName = new LinkedHashMap<>();
        for (CatalogRow row : rows) {
            byName.computeIfAbsent(row.requireText(0), name -> new ArrayList<>())
                    .add(row);
        }
        return byName;
    }
}
