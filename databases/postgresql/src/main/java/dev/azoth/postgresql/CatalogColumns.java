package dev.azoth.postgresql;

import dev.azoth.engine.reflect.ReflectionConnection;
import dev.azoth.sql.schema.Computed;
import dev.azoth.sql.schema.Identity;
import dev.azoth.sql.schema.ReflectedColumn;
import dev.azoth.sql.schema.SequenceOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns from pg_attribute. */
final class CatalogColumns {
    private static final String QUERY = """
            SELECT a.attname::text, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull,
             pg_catalog.pg_get_expr(d.adbin, d.adrelid), a.attgenerated::text, a.attidentity::text,
             pg_catalog.col_description(a.attrelid, a.attnum::integer),
             s.seqincrement, s.seqstart, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
             pg_catalog.pg_get_serial_sequence(a.attrelid::regclass::text, a.attname::text)
            FROM pg_catalog.pg_attribute a
             LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
             LEFT JOIN pg_catalog.pg_depend o ON a.attidentity <> '' AND o.refclassid = 'pg_catalog.pg_class'::regclass
              AND o.refobjid = a.attrelid AND o.refobjsubid = a.attnum AND o.deptype = 'i'
              AND o.classid = 'pg_catalog.pg_class'::regclass
             LEFT JOIN pg_catalog.pg_sequence s ON s.seqrelid = o.objid
            WHERE a.attrelid = $1::bigint::oid AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attnum""";

    private CatalogColumns() {}

    static List<ReflectedColumn> read(ReflectionConnection connection, Relation relation) {
        return CatalogRow.of(connection, QUERY, relation.oid()).stream()
                .map(CatalogColumns::column)
                .toList();
    }

    private static ReflectedColumn column(CatalogRow row) {
        String expression = row.text(3);
        String generated = row.requireText(4);
        // a column of type serial: its sequence comes and goes with it
        boolean serial = !row.isNull(13) && expression != null && expression.startsWith("nextval(");
        Identity identity = identity(row);
        return new ReflectedColumn(
                row.requireText(0),
                TypeNames.parse(row.requireText(1)),
                !row.is(2),
                serial || !generated.isEmpty() ? null : expression,
                serial || identity != null,
                identity,
                generated.isEmpty() || expression == null
                        ? null
                        : new Computed(bare(expression), generated.equals("s")),
                row.text(6));
    }

    private static @Nullable Identity identity(CatalogRow row) {
        String kind = row.requireText(5);
        if (kind.isEmpty()) {
            return null;
        }
        var options = new SequenceOptions(
                row.number(8), row.number(7), row.number(9), row.number(10), row.number(11), row.is(12));
        return new Identity(kind.equals("a"), options);
    }

    /** The expression without parentheses around all of it. */
    static String bare(String expression) {
        if (!expression.startsWith("(")) {
            return expression;
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && !quoted) {
                return i == expression.length() - 1 ? expression.substring(1, i) : expression;
            }
        }
        return expression;
    }
}
