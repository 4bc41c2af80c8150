package dev.azoth.postgresql;

import dev.azoth.engine.reflect.ReflectionConnection;
import dev.azoth.sql.schema.ReflectedIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Indexes from pg_index, without those of primary keys. */
final class CatalogIndexes {
    private static final String QUERY = """
            SELECT i.relname::text, x.indisunique, k.place > x.indnkeyatts, a.attname::text,
             pg_catalog.pg_get_indexdef(x.indexrelid, k.place::integer, true), am.amname::text,
             pg_catalog.pg_get_expr(x.indpred, x.indrelid), con.conname::text,
             pg_catalog.pg_get_indexdef(x.indexrelid) LIKE '% NULLS NOT DISTINCT%',
             pg_catalog.array_to_string(i.reloptions, ','),
             (x.indoption::smallint[])[(k.place - 1)::integer]::integer,
             CASE WHEN NOT oc.opcdefault THEN oc.opcname::text END
            FROM pg_catalog.pg_index x
             JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
             JOIN pg_catalog.pg_am am ON am.oid = i.relam
             CROSS JOIN LATERAL unnest(x.indkey::smallint[]) WITH ORDINALITY AS k(attnum, place)
             LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = k.attnum AND k.attnum > 0
             LEFT JOIN pg_catalog.pg_opclass oc ON oc.oid = (x.indclass::oid[])[(k.place - 1)::integer]
             LEFT JOIN pg_catalog.pg_constraint con
              ON con.conindid = x.indexrelid AND con.conrelid = x.indrelid AND con.contype IN ('u', 'x')
            WHERE x.indrelid = $1::bigint::oid AND NOT x.indisprimary
            ORDER BY i.relname, k.place""";

    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    private CatalogIndexes() {}

    static List<ReflectedIndex> read(ReflectionConnection connection, Relation relation) {
        Map<String, List<CatalogRow>> byName = new LinkedHashMap<>();
        for (CatalogRow row : CatalogRow.of(connection, QUERY, relation.oid())) {
            byName.computeIfAbsent(row.requireText(0), name -> new ArrayList<>())
                    .add(row);
        }
        return byName.values().stream().map(CatalogIndexes::index).toList();
    }

    private static ReflectedIndex index(List<CatalogRow> rows) {
        CatalogRow first = rows.get(0);
        List<CatalogRow> keys = rows.stream().filter(row -> !row.is(2)).toList();
        var columns = new ArrayList<@Nullable String>();
        keys.forEach(row -> columns.add(row.text(3)));
        boolean expressions = columns.contains(null);
        return new ReflectedIndex(
                first.requireText(0),
                first.is(1),
                columns,
                expressions
                        ? keys.stream()
                                .map(row -> row.isNull(3) ? row.requireText(4) : row.requireText(3))
                                .toList()
                        : List.of(),
                first.text(7),
                options(first, keys, rows));
    }

    private static Map<String, Object> options(CatalogRow first, List<CatalogRow> keys, List<CatalogRow> rows) {
        var options = new LinkedHashMap<String, Object>();
        if (!first.requireText(5).equals("btree")) {
            options.put("postgresql_using", first.requireText(5));
        }
        List<String> included = rows.stream()
                .filter(row -> row.is(2))
                .map(row -> row.requireText(3))
                .toList();
        if (!included.isEmpty()) {
            options.put("postgresql_include", included);
        }
        String where = first.text(6);
        if (where != null) {
            options.put("postgresql_where", CatalogColumns.bare(where));
        }
        if (first.is(8)) {
            options.put("postgresql_nulls_not_distinct", true);
        }
        Map<String, String> parameters = parameters(first.text(9));
        if (!parameters.isEmpty()) {
            options.put("postgresql_with", parameters);
        }
        var sorting = new LinkedHashMap<String, String>();
        var operators = new LinkedHashMap<String, String>();
        for (CatalogRow key : keys) {
            String column = key.isNull(3) ? key.requireText(4) : key.requireText(3);
            String order = order((int) key.number(10));
            if (!order.isEmpty()) {
                sorting.put(column, order);
            }
            String operatorClass = key.text(11);
            if (operatorClass != null) {
                operators.put(column, operatorClass);
            }
        }
        if (!sorting.isEmpty()) {
            options.put("postgresql_sorting", sorting);
        }
        if (!operators.isEmpty()) {
            options.put("postgresql_ops", operators);
        }
        return options;
    }

    /** Empty for ascending with nulls last, as which an index is made when nothing is said. */
    private static String order(int option) {
        boolean nullsFirst = (option & NULLS_FIRST) != 0;
        if ((option & DESCENDING) != 0) {
            return nullsFirst ? "DESC" : "DESC NULLS LAST";
        }
        return nullsFirst ? "NULLS FIRST" : "";
    }

    private static Map<String, String> parameters(@Nullable String text) {
        var parameters = new LinkedHashMap<String, String>();
        for (String parameter : text == null ? new String[0] : text.split(",", -1)) {
            int equals = parameter.indexOf('=');
            parameters.put(parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        return parameters;
    }
}
