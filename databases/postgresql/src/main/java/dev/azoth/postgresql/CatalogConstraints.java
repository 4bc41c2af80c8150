package dev.azoth.postgresql;

import dev.azoth.engine.reflect.ReflectionConnection;
import dev.azoth.sql.schema.ReflectedCheck;
import dev.azoth.sql.schema.ReflectedPrimaryKey;
import dev.azoth.sql.schema.ReflectedUnique;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Primary keys, unique and check constraints from pg_constraint. */
final class CatalogConstraints {
    private static final String KEYS = """
            SELECT con.conname::text, a.attname::text, pg_catalog.pg_get_constraintdef(con.oid)
            FROM pg_catalog.pg_constraint con
             CROSS JOIN LATERAL unnest(con.conkey) WITH ORDINALITY AS k(attnum, place)
             JOIN pg_catalog.pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = k.attnum
            WHERE con.conrelid = $1::bigint::oid AND con.contype::text = $2::text
            ORDER BY con.conname, k.place""";

    private CatalogConstraints() {}

    static @Nullable ReflectedPrimaryKey primaryKey(ReflectionConnection connection, Relation relation) {
        List<CatalogRow> rows = CatalogRow.of(connection, KEYS, relation.oid(), "p");
        return rows.isEmpty()
                ? null
                : new ReflectedPrimaryKey(
                        rows.get(0).requireText(0),
                        rows.stream().map(row -> row.requireText(1)).toList());
    }

    static List<ReflectedUnique> uniques(ReflectionConnection connection, Relation relation) {
        Map<String, List<CatalogRow>> byName = new LinkedHashMap<>();
        for (CatalogRow row : CatalogRow.of(connection, KEYS, relation.oid(), "u")) {
            byName.computeIfAbsent(row.requireText(0), name -> new ArrayList<>())
                    .add(row);
        }
        var uniques = new ArrayList<ReflectedUnique>();
        byName.forEach((name, rows) -> uniques.add(new ReflectedUnique(
                name,
                rows.stream().map(row -> row.requireText(1)).toList(),
                rows.get(0).requireText(2).contains("NULLS NOT DISTINCT")
                        ? Map.of("postgresql_nulls_not_distinct", true)
                        : Map.of())));
        return uniques;
    }

    static List<ReflectedCheck> checks(ReflectionConnection connection, Relation relation) {
        return CatalogRow.of(
                        connection,
                        "SELECT con.conname::text, pg_catalog.pg_get_expr(con.conbin, con.conrelid)"
                                + " FROM pg_catalog.pg_constraint con"
                                + " WHERE con.conrelid = $1::bigint::oid AND con.contype = 'c' ORDER BY con.conname",
                        relation.oid())
                .stream()
                .map(row -> new ReflectedCheck(row.text(0), CatalogColumns.bare(row.requireText(1))))
                .toList();
    }
}
