package dev.azoth.sqlite;

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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SQLite's schema: PRAGMA functions, which take names as parameters, and the texts that SQLite keeps. A schema is a file that
 * is attached; where none is named, {@code main} is looked through first and {@code temp} second, as SQLAlchemy does.
 */
final class SqliteCatalog implements Catalog {
    @Override
    public String defaultSchema(ReflectionConnection connection) {
        return "main";
    }

    @Override
    public List<String> schemaNames(ReflectionConnection connection) {
        return strings(
                connection.catalogRows("SELECT name FROM pragma_database_list WHERE name <> 'temp' ORDER BY seq"));
    }

    @Override
    public List<String> relationNames(ReflectionConnection connection, RelationKind kind, @Nullable String schema) {
        return switch (kind) {
            case TABLE -> names(connection, schema == null ? "main" : schema, "table");
            case VIEW -> names(connection, schema == null ? "main" : schema, "view");
            case TEMPORARY_TABLE -> names(connection, "temp", "table");
            case TEMPORARY_VIEW -> names(connection, "temp", "view");
            case MATERIALIZED_VIEW -> throw new UnsupportedFeatureException("sqlite has no materialized views");
            case SEQUENCE -> throw new UnsupportedFeatureException("sqlite has no sequences");
        };
    }

    private static List<String> names(ReflectionConnection connection, String schema, String type) {
        return strings(connection.catalogRows(
                "SELECT name FROM " + Relation.master(schema)
                        + " WHERE type = ? AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name",
                type));
    }

    private static List<String> strings(List<@Nullable Object[]> rows) {
        return rows.stream().map(row -> String.valueOf(row[0])).toList();
    }

    @Override
    public boolean hasTable(ReflectionConnection connection, String name, @Nullable String schema) {
        return Relation.find(connection, name, schema) != null;
    }

    @Override
    public List<ReflectedColumn> columns(ReflectionConnection connection, String table, @Nullable String schema) {
        return SqliteColumns.read(connection, relation(connection, table, schema));
    }

    @Override
    public @Nullable ReflectedPrimaryKey primaryKey(
            ReflectionConnection connection, String table, @Nullable String schema) {
        return SqliteKeys.primaryKey(connection, relation(connection, table, schema));
    }

    @Override
    public List<ReflectedForeignKey> foreignKeys(
            ReflectionConnection connection, String table, @Nullable String schema) {
        return SqliteKeys.foreignKeys(connection, relation(connection, table, schema), schema);
    }

    /** Only what CREATE INDEX made: those of constraints are the constraints' own. */
    @Override
    public List<ReflectedIndex> indexes(ReflectionConnection connection, String table, @Nullable String schema) {
        return SqliteIndexes.read(connection, relation(connection, table, schema));
    }

    @Override
    public List<ReflectedUnique> uniqueConstraints(
            ReflectionConnection connection, String table, @Nullable String schema) {
        return relation(connection, table, schema).text().uniques();
    }

    @Override
    public List<ReflectedCheck> checkConstraints(
            ReflectionConnection connection, String table, @Nullable String schema) {
        return relation(connection, table, schema).text().checks();
    }

    @Override
    public String viewDefinition(ReflectionConnection connection, String view, @Nullable String schema) {
        Relation relation = relation(connection, view, schema);
        if (!relation.isView()) {
            throw new NoSuchTableException("'" + view + "' is a table, not a view");
        }
        return relation.sql();
    }

    @Override
    public @Nullable String tableComment(ReflectionConnection connection, String table, @Nullable String schema) {
        throw new UnsupportedFeatureException("sqlite has no comments on tables and columns");
    }

    @Override
    public boolean hasComments() {
        return false;
    }

    @Override
    public Map<String, Object> tableOptions(ReflectionConnection connection, String table, @Nullable String schema) {
        TableText text = relation(connection, table, schema).text();
        var options = new LinkedHashMap<String, Object>();
        if (text.autoincrement()) {
            options.put("sqlite_autoincrement", true);
        }
        if (text.withoutRowid()) {
            options.put("sqlite_with_rowid", false);
        }
        if (text.strict()) {
            options.put("sqlite_strict", true);
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
