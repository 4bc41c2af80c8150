package dev.azoth.postgresql;

import dev.azoth.engine.reflect.Catalog;
import dev.azoth.engine.reflect.ReflectionConnection;
import dev.azoth.engine.reflect.RelationKind;
import dev.azoth.error.NoSuchTableException;
import dev.azoth.sql.schema.ReflectedCheck;
import dev.azoth.sql.schema.ReflectedColumn;
import dev.azoth.sql.schema.ReflectedForeignKey;
import dev.azoth.sql.schema.ReflectedIndex;
import dev.azoth.sql.schema.ReflectedPrimaryKey;
import dev.azoth.sql.schema.ReflectedUnique;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's schema, from pg_catalog. No schema means what the search path shows, as in SQLAlchemy. */
final class PostgresCatalog implements Catalog {
    @Override
    public @Nullable String defaultSchema(ReflectionConnection connection) {
        return CatalogRow.of(connection, "SELECT current_schema()::text").get(0).text(0);
    }

    @Override
    public List<String> schemaNames(ReflectionConnection connection) {
        return CatalogRow.strings(
                connection,
                "SELECT nspname::text FROM pg_catalog.pg_namespace WHERE nspname !~ '^pg_' ORDER BY nspname");
    }

    @Override
    public List<String> relationNames(ReflectionConnection connection, RelationKind kind, @Nullable String schema) {
        String kinds = switch (kind) {
            case TABLE, TEMPORARY_TABLE -> "'r', 'p'";
            case VIEW, TEMPORARY_VIEW -> "'v'";
            case MATERIALIZED_VIEW -> "'m'";
            case SEQUENCE -> "'S'";
        };
        boolean temporary = kind == RelationKind.TEMPORARY_TABLE || kind == RelationKind.TEMPORARY_VIEW;
        return CatalogRow.strings(
                connection,
                "SELECT c.relname::text FROM pg_catalog.pg_class c"
                        + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                        + " WHERE c.relkind IN (" + kinds + ") AND c.relpersistence " + (temporary ? "=" : "<>")
                        + " 't' AND " + Relation.IN_SCHEMA.formatted("$1") + " ORDER BY c.relname",
                schema);
    }

    @Override
    public boolean hasTable(ReflectionConnection connection, String name, @Nullable String schema) {
        return Relation.find(connection, name, schema) != null;
    }

    @Override
    public boolean hasType(ReflectionConnection connection, String name, @Nullable String schema) {
        return !CatalogRow.of(
                        connection,
                        "SELECT 1 FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace"
                                + " WHERE t.typname = $1::text AND t.typtype IN ('e', 'd')"
                                + " AND CASE WHEN $2::text IS NULL THEN pg_catalog.pg_type_is_visible(t.oid)"
                                + " ELSE n.nspname = $2::text END",
                        name,
                        schema)
                .isEmpty();
    }

    @Override
    public boolean hasSequence(ReflectionConnection connection, String name, @Nullable String schema) {
        return relationNames(connection, RelationKind.SEQUENCE, schema).contains(name);
    }

    @Override
    public List<ReflectedColumn> columns(ReflectionConnection connection, String table, @Nullable String schema) {
        return CatalogColumns.read(connection, relation(connection, table, schema));
    }

    @Override
    public @Nullable ReflectedPrimaryKey primaryKey(
            ReflectionConnection connection, String table, @Nullable String schema) {
        return CatalogConstraints.primaryKey(connection, relation(connection, table, schema));
    }

    @Override
    public List<ReflectedForeignKey> foreignKeys(
            ReflectionConnection connection, String table, @Nullable String schema) {
        return CatalogForeignKeys.read(connection, relation(connection, table, schema), schema);
    }

    @Override
    public List<ReflectedIndex> indexes(ReflectionConnection connection, String table, @Nullable String schema) {
        return CatalogIndexes.read(connection, relation(connection, table, schema));
    }

    @Override
    public List<ReflectedUnique> uniqueConstraints(
            ReflectionConnection connection, String table, @Nullable String schema) {
        return CatalogConstraints.uniques(connection, relation(connection, table, schema));
    }

    @Override
    public List<ReflectedCheck> checkConstraints(
            ReflectionConnection connection, String table, @Nullable String schema) {
        return CatalogConstraints.checks(connection, relation(connection, table, schema));
    }

    @Override
    public String viewDefinition(ReflectionConnection connection, String view, @Nullable String schema) {
        Relation relation = relation(connection, view, schema);
        if (!relation.isView()) {
            throw new NoSuchTableException("'" + view + "' is a table, not a view");
        }
        return CatalogRow.of(connection, "SELECT pg_catalog.pg_get_viewdef($1::bigint::oid)", relation.oid())
                .get(0)
                .requireText(0);
    }

    @Override
    public @Nullable String tableComment(ReflectionConnection connection, String table, @Nullable String schema) {
        return CatalogRow.of(
                        connection,
                        "SELECT pg_catalog.obj_description($1::bigint::oid, 'pg_class')",
                        relation(connection, table, schema).oid())
                .get(0)
                .text(0);
    }

    @Override
    public boolean hasComments() {
        return true;
    }

    @Override
    public Map<String, Object> tableOptions(ReflectionConnection connection, String table, @Nullable String schema) {
        Relation relation = relation(connection, table, schema);
        CatalogRow row = CatalogRow.of(
                        connection,
                        "SELECT CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END,"
                                + " pg_catalog.array_to_string(c.reloptions, ', '), s.spcname::text"
                                + " FROM pg_catalog.pg_class c"
                                + " LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = c.reltablespace"
                                + " WHERE c.oid = $1::bigint::oid",
                        relation.oid())
                .get(0);
        var options = new LinkedHashMap<String, Object>();
        row.put(options, "postgresql_partition_by", 0);
        String parameters = row.text(1);
        if (parameters != null) {
            options.put("postgresql_with", "(" + parameters + ")");
        }
        row.put(options, "postgresql_tablespace", 2);
        List<String> parents = CatalogRow.strings(
                connection,
                "SELECT p.relname::text FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_class p ON p.oid = i.inhparent"
                        + " WHERE i.inhrelid = $1::bigint::oid AND p.relkind = 'r' ORDER BY i.inhseqno",
                relation.oid());
        if (!parents.isEmpty()) {
            options.put("postgresql_inherits", parents);
        }
        return options;
    }

    private static Relation relation(ReflectionConnection connection, String name, @Nullable String schema) {
        Relation relation = Relation.find(connection, name, schema);
        if (relation == null) {
            throw new NoSuchTableException(
                    "There is no table or view '" + (schema == null ? "" : schema + ".") + name + "' in this database");
        }
        return relation;
    }
}
