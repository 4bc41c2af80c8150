package dev.azoth.engine.reflect;

import dev.azoth.error.NoSuchTableException;
import dev.azoth.sql.compile.Dialect;
import dev.azoth.sql.schema.ReflectedCheck;
import dev.azoth.sql.schema.ReflectedColumn;
import dev.azoth.sql.schema.ReflectedForeignKey;
import dev.azoth.sql.schema.ReflectedIndex;
import dev.azoth.sql.schema.ReflectedPrimaryKey;
import dev.azoth.sql.schema.ReflectedTable;
import dev.azoth.sql.schema.ReflectedUnique;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells what schema a database has. Answers are kept until {@link #clearCache}. Where a method takes no schema it means the
 * connection's default one. For one task at a time, as its connection is. SQLAlchemy: {@code Inspector}, {@code inspect(conn)}.
 *
 * <pre>{@code connection.runSync(c -> Inspector.of(c).tableNames())}</pre>
 */
public final class Inspector {
    /** Which question, of which relation, in which schema. */
    private record Question(
            String what, String name, @Nullable String schema) {}

    private final ReflectionConnection connection;
    private final Catalog catalog;
    private final Map<Question, Object> answers = new LinkedHashMap<>();

    private Inspector(ReflectionConnection connection) {
        this.connection = connection;
        this.catalog = connection.catalog();
    }

    /** An inspector of the database that the connection is connected to, in the transaction it is in. */
    public static Inspector of(ReflectionConnection connection) {
        return new Inspector(connection);
    }

    public Dialect dialect() {
        return connection.dialect();
    }

    /** Forgets all answers, so that what was created or dropped since is seen. SQLAlchemy: {@code clear_cache()}. */
    public void clearCache() {
        answers.clear();
    }

    /** The schema that is meant where none is named; null where the database has no such notion. */
    public @Nullable String defaultSchemaName() {
        return once("default", "", null, () -> Optional.ofNullable(catalog.defaultSchema(connection)))
                .orElse(null);
    }

    public List<String> schemaNames() {
        return once("schemas", "", null, () -> catalog.schemaNames(connection));
    }

    public boolean hasSchema(String name) {
        return schemaNames().contains(name);
    }

    /** The tables, sorted by name, temporary ones and views not among them. */
    public List<String> tableNames() {
        return tableNames(null);
    }

    public List<String> tableNames(@Nullable String schema) {
        return names(RelationKind.TABLE, schema);
    }

    /** The views, sorted by name, materialized ones not among them. */
    public List<String> viewNames() {
        return viewNames(null);
    }

    public List<String> viewNames(@Nullable String schema) {
        return names(RelationKind.VIEW, schema);
    }

    /** @throws dev.azoth.error.UnsupportedFeatureException where the database has none */
    public List<String> materializedViewNames(@Nullable String schema) {
        return names(RelationKind.MATERIALIZED_VIEW, schema);
    }

    /** The temporary tables of this connection. */
    public List<String> tempTableNames() {
        return names(RelationKind.TEMPORARY_TABLE, null);
    }

    /** The temporary views of this connection. */
    public List<String> tempViewNames() {
        return names(RelationKind.TEMPORARY_VIEW, null);
    }

    /** @throws dev.azoth.error.UnsupportedFeatureException where the database has none */
    public List<String> sequenceNames(@Nullable String schema) {
        return names(RelationKind.SEQUENCE, schema);
    }

    /** Whether there is a table or view of that name. Always asks the database, as what is looked for may be made next. */
    public boolean hasTable(String name) {
        return hasTable(name, null);
    }

    public boolean hasTable(String name, @Nullable String schema) {
        return catalog.hasTable(connection, name, schema);
    }

    /** Whether the table has an index of that name; false when there is no such table. */
    public boolean hasIndex(String table, String index) {
        return hasIndex(table, index, null);
    }

    public boolean hasIndex(String table, String index, @Nullable String schema) {
        return hasTable(table, schema)
                && catalog.indexes(connection, table, schema).stream()
                        .anyMatch(found -> found.name().equals(index));
    }

    /** Whether there is a sequence of that name; false where there are none at all. */
    public boolean hasSequence(String name, @Nullable String schema) {
        return catalog.hasSequence(connection, name, schema);
    }

    /** Whether there is a named type (an enum) of that name; false where there are none at all. */
    public boolean hasType(String name, @Nullable String schema) {
        return catalog.hasType(connection, name, schema);
    }

    /**
     * The columns of a table or view, in order.
     *
     * @throws NoSuchTableException when there is none of that name, as every method that takes a table does
     */
    public List<ReflectedColumn> columns(String table) {
        return columns(table, null);
    }

    public List<ReflectedColumn> columns(String table, @Nullable String schema) {
        return once("columns", table, schema, () -> catalog.columns(connection, table, schema));
    }

    /** The primary key, or null when the table has none. SQLAlchemy: {@code get_pk_constraint}. */
    public @Nullable ReflectedPrimaryKey primaryKey(String table) {
        return primaryKey(table, null);
    }

    public @Nullable ReflectedPrimaryKey primaryKey(String table, @Nullable String schema) {
        return once(
                        "primary key",
                        table,
                        schema,
                        () -> Optional.ofNullable(catalog.primaryKey(connection, table, schema)))
                .orElse(null);
    }

    public List<ReflectedForeignKey> foreignKeys(String table) {
        return foreignKeys(table, null);
    }

    public List<ReflectedForeignKey> foreignKeys(String table, @Nullable String schema) {
        return once("foreign keys", table, schema, () -> catalog.foreignKeys(connection, table, schema));
    }

    /** The indexes, without those that only carry the primary key. */
    public List<ReflectedIndex> indexes(String table) {
        return indexes(table, null);
    }

    public List<ReflectedIndex> indexes(String table, @Nullable String schema) {
        return once("indexes", table, schema, () -> catalog.indexes(connection, table, schema));
    }

    public List<ReflectedUnique> uniqueConstraints(String table) {
        return uniqueConstraints(table, null);
    }

    public List<ReflectedUnique> uniqueConstraints(String table, @Nullable String schema) {
        return once("unique constraints", table, schema, () -> catalog.uniqueConstraints(connection, table, schema));
    }

    public List<ReflectedCheck> checkConstraints(String table) {
        return checkConstraints(table, null);
    }

    public List<ReflectedCheck> checkConstraints(String table, @Nullable String schema) {
        return once("check constraints", table, schema, () -> catalog.checkConstraints(connection, table, schema));
    }

    /** The text that defines a view, as the database keeps it. */
    public String viewDefinition(String view) {
        return viewDefinition(view, null);
    }

    public String viewDefinition(String view, @Nullable String schema) {
        return once("view definition", view, schema, () -> catalog.viewDefinition(connection, view, schema));
    }

    /**
     * The table's comment, or null when it has none.
     *
     * @throws dev.azoth.error.UnsupportedFeatureException where the database has no comments
     */
    public @Nullable String tableComment(String table) {
        return tableComment(table, null);
    }

    public @Nullable String tableComment(String table, @Nullable String schema) {
        return once(
                        "comment",
                        table,
                        schema,
                        () -> Optional.ofNullable(catalog.tableComment(connection, table, schema)))
                .orElse(null);
    }

    /** What only this database has, for instance {@code sqlite_strict}. */
    public Map<String, Object> tableOptions(String table, @Nullable String schema) {
        return once("options", table, schema, () -> catalog.tableOptions(connection, table, schema));
    }

    /** All that the database tells of a table or view. SQLAlchemy: {@code reflect_table} reads it. */
    public ReflectedTable table(String name, @Nullable String schema) {
        return new ReflectedTable(
                name,
                schema,
                columns(name, schema),
                primaryKey(name, schema),
                foreignKeys(name, schema),
                uniqueConstraints(name, schema),
                checkConstraints(name, schema),
                indexes(name, schema),
                catalog.hasComments() ? tableComment(name, schema) : null,
                tableOptions(name, schema));
    }

    /** The tables in the order in which they can be created. SQLAlchemy: {@code get_sorted_table_and_fkc_names}. */
    public SortedTables sortedTables(@Nullable String schema) {
        var foreignKeys = new LinkedHashMap<String, List<ReflectedForeignKey>>();
        for (String table : tableNames(schema)) {
            foreignKeys.put(table, foreignKeys(table, schema));
        }
        return SortedTables.of(foreignKeys, schema);
    }

    private List<String> names(RelationKind kind, @Nullable String schema) {
        return once(kind.name(), "", schema, () -> catalog.relationNames(connection, kind, schema));
    }

    @SuppressWarnings("unchecked") // a question has one type of answer
    private <T> T once(String what, String name, @Nullable String schema, Supplier<T> ask) {
        var question = new Question(what, name, schema);
        Object known = answers.get(question);
        if (known == null) {
            known = ask.get();
            answers.put(question, known);
        }
        return (T) known;
    }
}
