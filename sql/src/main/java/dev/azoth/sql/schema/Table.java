package dev.azoth.sql.schema;

import dev.azoth.error.ArgumentException;
import dev.azoth.sql.Delete;
import dev.azoth.sql.ForeignKeyLink;
import dev.azoth.sql.Insert;
import dev.azoth.sql.Row;
import dev.azoth.sql.Select;
import dev.azoth.sql.Sql;
import dev.azoth.sql.TableClause;
import dev.azoth.sql.Update;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table: columns, constraints, indexes. Defined once, then fixed; safe for any number of threads. Equal by identity.
 * SQLAlchemy: {@code Table}.
 */
public final class Table extends TableClause {
    private final MetaData metadata;
    private final TableParts parts;

    private Table(String name, @Nullable String schema, MetaData metadata, List<? extends TableItem> items) {
        super(Names.check(name, "table"), schema);
        this.metadata = metadata;
        this.parts = new TableParts(items);
    }

    /**
     * A new table of the metadata.
     *
     * @param items columns, constraints, indexes and options, made by {@link Schema}
     * @throws ArgumentException when the metadata has a table of that name, a column's name comes twice, or an item belongs to
     *     another table
     */
    public static Table define(String name, MetaData metadata, TableItem... items) {
        return define(name, metadata, Arrays.asList(items));
    }

    /** A new table of the metadata. */
    public static Table define(String name, MetaData metadata, List<? extends TableItem> items) {
        String schema = metadata.schema();
        for (TableItem item : items) {
            if (item instanceof TableOption.InSchema(String given)) {
                schema = given;
            }
        }
        var table = new Table(name, schema, metadata, items);
        metadata.requireNew(table);
        table.parts.attach(table, items);
        metadata.add(table);
        return table;
    }

    /**
     * A new table as the database has it; tables its foreign keys refer to are reflected with it. SQLAlchemy:
     * {@code Table(..., autoload_with=conn)}.
     *
     * @throws dev.azoth.error.NoSuchTableException when there is none of that name
     */
    public static Table reflect(String name, MetaData metadata, SchemaConnection connection) {
        return reflect(name, metadata.schema(), metadata, connection);
    }

    /** A new table as the database has it, in a schema. */
    public static Table reflect(String name, @Nullable String schema, MetaData metadata, SchemaConnection connection) {
        return new TableReflection(metadata, connection).reflect(name, schema, true);
    }

    /** By which the metadata knows it: {@code schema.name}. */
    public String key() {
        return MetaData.key(name(), schema());
    }

    public MetaData metadata() {
        return metadata;
    }

    @Override
    public List<Column<?>> columns() {
        return parts.columns();
    }

    /**
     * The column of that name.
     *
     * @throws ArgumentException when there is none; the message lists those there are
     */
    @Override
    @SuppressWarnings("unchecked") // the type of the values is still checked by the column's SqlType
    public Column<Object> c(String name) {
        Column<?> column = find(name);
        if (column == null) {
            throw new ArgumentException(
                    "No column '" + name + "' in table '" + this + "'; its columns are " + columnNames());
        }
        return (Column<Object>) column;
    }

    /**
     * Adds a column, with what was set on it, before the table is first used: a class that extends another's mapping does. For
     * one thread at a time. SQLAlchemy: {@code Table.append_column}.
     *
     * @throws ArgumentException for a name that is taken, or a primary key
     */
    public <T> Column<T> appendColumn(Column<T> column) {
        parts.append(this, column);
        return column;
    }

    /**
     * Adds a constraint before the table is first used, as {@link #appendColumn} adds a column. SQLAlchemy:
     * {@code Table.append_constraint}.
     *
     * @throws ArgumentException for a primary key, or a constraint that belongs to a table already
     */
    public <C extends Constraint> C appendConstraint(C constraint) {
        parts.append(this, constraint);
        return constraint;
    }

    /** The column of that name, or null. */
    public @Nullable Column<?> find(String name) {
        return parts.find(name);
    }

    List<String> columnNames() {
        return columns().stream().map(Column::name).toList();
    }

    /** Without columns when the table has no primary key. */
    public PrimaryKeyConstraint primaryKey() {
        return parts.primaryKey();
    }

    /** All constraints: the primary key, then those given, then those set on columns. */
    public List<Constraint> constraints() {
        return parts.constraints();
    }

    public List<ForeignKeyConstraint> foreignKeys() {
        return parts.foreignKeys();
    }

    public List<Index> indexes() {
        return parts.indexes();
    }

    public @Nullable String comment() {
        return parts.comment();
    }

    /** Words between CREATE and TABLE. */
    public List<String> prefixes() {
        return parts.prefixes();
    }

    /** Options of dialects, by names that begin with the dialect's. */
    public Map<String, Object> options() {
        return parts.options();
    }

    /** The column for which the database makes the numbers; null when there is none. */
    public @Nullable Column<?> autoincrementColumn() {
        return parts.autoincrementColumn();
    }

    @Override
    public List<ForeignKeyLink> foreignKeyLinks() {
        return foreignKeys().stream().map(ForeignKeyConstraint::link).toList();
    }

    /** Creates the table unless it is there. */
    public void create(SchemaConnection connection) {
        create(connection, true);
    }

    public void create(SchemaConnection connection, boolean checkFirst) {
        new SchemaCreator(connection, checkFirst).table(this);
    }

    /** Drops the table if it is there. */
    public void drop(SchemaConnection connection) {
        drop(connection, true);
    }

    public void drop(SchemaConnection connection, boolean checkFirst) {
        new SchemaDropper(connection, checkFirst).table(this);
    }

    public Insert insert() {
        return Sql.insert(this);
    }

    public Update update() {
        return Sql.update(this);
    }

    public Delete delete() {
        return Sql.delete(this);
    }

    public Select<Row> select() {
        return Sql.select(this);
    }
}
