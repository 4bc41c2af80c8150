package dev.azoth.postgresql;

import dev.azoth.engine.reflect.ReflectionConnection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table or view.
 *
 * @param kind pg_class.relkind
 */
record Relation(long oid, String schema, String kind) {
    /** The condition that a relation {@code c} of namespace {@code n} is meant; to be formatted with the parameter. */
    static final String IN_SCHEMA = "CASE WHEN %1$s::text IS NULL"
            + " THEN pg_catalog.pg_table_is_visible(c.oid) AND n.nspname <> 'pg_catalog'"
            + " ELSE n.nspname = %1$s::text END";

    /** Null when there is none. */
    static @Nullable Relation find(ReflectionConnection connection, String name, @Nullable String schema) {
        List<CatalogRow> rows = CatalogRow.of(
                connection,
                "SELECT c.oid::bigint, n.nspname::text, c.relkind::text FROM pg_catalog.pg_class c"
                        + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                        + " WHERE c.relname = $1::text AND c.relkind IN ('r', 'p', 'f', 'v', 'm') AND "
                        + IN_SCHEMA.formatted("$2"),
                name,
                schema);
        if (rows.isEmpty()) {
            return null;
        }
        CatalogRow row = rows.get(0);
        return new Relation(row.number(0), row.requireText(1), row.requireText(2));
    }

    boolean isView() {
        return kind.equals("v") || kind.equals("m");
    }
}
