package dev.azoth.mysql;

import dev.azoth.engine.reflect.Catalog;
import dev.azoth.engine.reflect.ReflectionConnection;
import dev.azoth.engine.reflect.RelationKind;
import dev.azoth.error.NoSuchTableException;
import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.sql.schema.ReflectedCheck;
import dev.azoth.sql.schema.ReflectedColumn;
import dev.azoth.sql.schema.ReflectedForeignKey;
import dev.azoth.sql.schema.ReflectedIndex;
import dev.azoth.sql.schema.ReflectedPrimaryKey;
import dev.azoth.sql.schema.ReflectedUnique;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schema from information_schema. A schema is a database here; none means the session's. */
final class MySqlCatalog implements Catalog {
    private final Vendor vendor;

    MySqlCatalog(Vendor vendor) {
        this.vendor = vendor;
    }

    @Override
    public @Nullable String defaultSchema(ReflectionConnection connection) {
        return CatalogRow.of(connection, "SELECT DATABASE()").get(0).text(0);
    }

    @Override
    public List<String> schemaNames(ReflectionConnection connection) {
        return CatalogRow.strings(
                connection, "SELECT schema_name FROM information_schema.schemata ORDER BY schema_name");
    }

    @Override
    public List<String> relationNames(ReflectionConnection connection, RelationKind kind, @Nullable String schema) {
        String types = switch (kind) {
            case TABLE -> "'BASE TABLE', 'SYSTEM VERSIONED'";
            case VIEW -> "'VIEW', 'SYSTEM VIEW'";
            case SEQUENCE -> "'SEQUENCE'";
            case TEMPORARY_TABLE, TEMPORARY_VIEW, MATERIALIZED_VIEW ->
                throw new UnsupportedFeatureException("The database '" + vendor.dialect() + "' does not list "
                        + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "s");
        };
        return CatalogRow.strings(
                connection,
                "SELECT table_name FROM information_schema.tables WHERE table_type IN (" + types
                        + ") AND table_schema = COALESCE(?, DATABASE()) ORDER BY table_name",
                schema);
    }

    @Override
    public boolean hasTable(ReflectionConnection connection, String name, @Nullable String schema) {
        return !CatalogRow.of(
                        connection,
                        "SELECT 1 FROM information_schema.tables WHERE table_name = ?"
                                + " AND table_schema = COALESCE(?, DATABASE()) AND table_type <> 'SEQUENCE'",
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
        List<ReflectedColumn> columns = CatalogColumns.read(connection, table, schema);
        if (columns.isEmpty()) {
            require(connection, table, schema);
        }
        return columns;
    }

    @Override
    public @Nullable ReflectedPrimaryKey primaryKey(
            ReflectionConnection connection, String table, @Nullable String schema) {
        require(connection, table, schema);
        return CatalogKeys.primaryKey(connection, table, schema);
    }

    @Override
    public List<ReflectedForeignKey> foreignKeys(
            ReflectionConnection connection, String table, @Nullable String schema) {
        require(connection, table, schema);
        return CatalogKeys.foreignKeys(connection, table, schema);
    }

    @Override
    public List<ReflectedIndex> indexes(ReflectionConnection connection, String table, @Nullable String schema) {
        require(connection, table, schema);
        return CatalogKeys.indexes(connection, vendor, table, schema);
    }

    @Override
    public List<ReflectedUnique> uniqueConstraints(
            ReflectionConnection connection, String table, @Nullable String schema) {
        require(connection, table, schema);
        return CatalogKeys.uniques(connection, vendor, table, schema);
    }

    @Override
    public List<ReflectedCheck> checkConstraints(
            ReflectionConnection connection, String table, @Nullable String schema) {
        require(connection, table, schema);
        return CatalogChecks.read(connection, table, schema);
    }

    @Override
    public String viewDefinition(ReflectionConnection connection, String view, @Nullable String schema) {
        require(connection, view, schema);
        List<String> definitions = CatalogRow.strings(
                connection,
                "SELECT view_definition FROM information_schema.views WHERE table_name = ?"
                        + " AND table_schema = COALESCE(?, DATABASE())",
                view,
                schema);
        if (definitions.isEmpty()) {
            throw new NoSuchTableException("'" + view + "' is a table, not a view");
        }
        return definitions.get(0);
    }

    @Override
    public @Nullable String tableComment(ReflectionConnection connection, String table, @Nullable String schema) {
        String comment = require(connection, table, schema).text(0);
        return comment == null || comment.isEmpty() ? null : comment;
    }

    @Override
    public boolean hasComments() {
        return true;
    }

    @Override
    public Map<String, Object> tableOptions(ReflectionConnection connection, String table, @Nullable String schema) {
        CatalogRow row = require(connection, table, schema);
        var options = new LinkedHashMap<String, Object>();
        row.put(options, vendor.dialect() + "_engine", 1);
        String collation = row.text(2);
        if (collation != null) {
            options.put(vendor.dialect() + "_charset", collation.replaceFirst("_.*", ""));
            options.put(vendor.dialect() + "_collate", collation);
        }
        return options;
    }

    /** Comment, engine and collation of a table or view. */
    private static CatalogRow require(ReflectionConnection connection, String name, @Nullable String schema) {
        List<CatalogRow> rows = CatalogRow.of(
                connection,
                "SELECT CASE table_type WHEN 'VIEW' THEN NULL ELSE table_comment END, engine, table_collation"
                        + " FROM information_schema.tables WHERE table_name = ?"
                        + " AND table_schema = COALESCE(?, DATABASE())",
                name,
                schema);
        if (rows.isEmpty()) {
            throw new NoSuchTableException(
                    "There is no table or view '" + (schema == null ? "" : schema + ".") + name + "' in this database");
        }
        return rows.get(0);
    }
}
