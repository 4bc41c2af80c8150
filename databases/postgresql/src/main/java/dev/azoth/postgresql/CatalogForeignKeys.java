package dev.azoth.postgresql;

import dev.azoth.engine.reflect.ReflectionConnection;
import dev.azoth.sql.schema.ReflectedForeignKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Foreign keys from pg_constraint. */
final class CatalogForeignKeys {
    private static final String QUERY = """
            SELECT con.conname::text, a.attname::text, n.nspname::text, r.relname::text, ra.attname::text,
             con.confdeltype::text, con.confupdtype::text, con.condeferrable, con.condeferred, con.confmatchtype::text,
             pg_catalog.pg_table_is_visible(r.oid)
            FROM pg_catalog.pg_constraint con
             CROSS JOIN LATERAL unnest(con.conkey, con.confkey) WITH ORDINALITY AS k(attnum, rattnum, place)
             JOIN pg_catalog.pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = k.attnum
             JOIN pg_catalog.pg_attribute ra ON ra.attrelid = con.confrelid AND ra.attnum = k.rattnum
             JOIN pg_catalog.pg_class r ON r.oid = con.confrelid
             JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
            WHERE con.conrelid = $1::bigint::oid AND con.contype = 'f'
            ORDER BY con.conname, k.place""";

    private CatalogForeignKeys() {}

    static List<ReflectedForeignKey> read(
            ReflectionConnection connection, Relation relation, @Nullable String askedSchema) {
        Map<String, List<CatalogRow>> byName = new LinkedHashMap<>();
        for (CatalogRow row : CatalogRow.of(connection, QUERY, relation.oid())) {
            byName.computeIfAbsent(row.requireText(0), name -> new ArrayList<>())
                    .add(row);
        }
        return byName.values().stream()
                .map(rows -> foreignKey(rows, relation, askedSchema))
                .toList();
    }

    private static ReflectedForeignKey foreignKey(
            List<CatalogRow> rows, Relation relation, @Nullable String askedSchema) {
        CatalogRow first = rows.get(0);
        return new ReflectedForeignKey(
                first.requireText(0),
                rows.stream().map(row -> row.requireText(1)).toList(),
                schema(first, relation, askedSchema),
                first.requireText(3),
                rows.stream().map(row -> row.requireText(4)).toList(),
                action(first.requireText(5)),
                action(first.requireText(6)),
                first.is(7) ? Boolean.TRUE : null,
                first.is(8) ? "DEFERRED" : null,
                first.requireText(9).equals("f") ? "FULL" : null);
    }

    /** Named as the referring table is, or not at all where the search path shows it. */
    private static @Nullable String schema(CatalogRow row, Relation relation, @Nullable String askedSchema) {
        String schema = row.requireText(2);
        if (schema.equals(relation.schema())) {
            return askedSchema;
        }
        return row.is(10) ? null : schema;
    }

    private static @Nullable String action(String code) {
        return switch (code) {
            case "r" -> "RESTRICT";
            case "c" -> "CASCADE";
            case "n" -> "SET NULL";
            case "d" -> "SET DEFAULT";
            default -> null;
        };
    }
}
