package dev.azoth.sql.schema;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.Expression;
import dev.azoth.sql.TextClause;
import dev.azoth.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table: options are set on it, then it is given to {@link Table#define}, after which it does not change and
 * stands in expressions. Equal by identity. SQLAlchemy: {@code Column}.
 *
 * @param <T> the Java class of its values
 */
public final class Column<T> extends ColumnClause<T> implements TableItem {
    private final List<ForeignKeyConstraint> foreignKeys = new ArrayList<>(0);
    private @Nullable Table table;
    private @Nullable Boolean nullable;
    private boolean primaryKey;
    private @Nullable Boolean autoincrement;
    private boolean unique;
    private boolean index;
    private @Nullable ColumnDefault insertDefault;
    private @Nullable ColumnDefault updateDefault;
    private @Nullable ServerDefault serverDefault;
    private @Nullable Computed computed;
    private @Nullable Identity identity;
    private @Nullable String comment;
    private @Nullable String definition;

    Column(String name, SqlType<T> type) {
        super(Names.check(name, "column"), type);
    }

    public Column<T> primaryKey() {
        requireFree();
        primaryKey = true;
        return this;
    }

    public Column<T> nullable() {
        return nullable(true);
    }

    public Column<T> nullable(boolean newNullable) {
        requireFree();
        nullable = newNullable;
        return this;
    }

    public Column<T> notNull() {
        return nullable(false);
    }

    /**
     * Whether the database makes the key; by default it does for a primary key of one integer column that refers to nothing.
     */
    public Column<T> autoincrement(boolean newAutoincrement) {
        requireFree();
        autoincrement = newAutoincrement;
        return this;
    }

    /** Values differ: a unique constraint, or with {@link #index} a unique index. */
    public Column<T> unique() {
        requireFree();
        unique = true;
        return this;
    }

    /** With an index of its own, named by the naming convention. */
    public Column<T> index() {
        requireFree();
        index = true;
        return this;
    }

    /** What INSERT sends when it is given nothing. SQLAlchemy: {@code default}. */
    public Column<T> defaultsTo(T value) {
        return insertDefault(new ColumnDefault.Value(type().check(value)));
    }

    /** What INSERT sends when it is given nothing, made anew for each row on the thread that executes. */
    public Column<T> defaultsTo(Supplier<? extends T> supplier) {
        return insertDefault(new ColumnDefault.Supplied(supplier));
    }

    /** What INSERT says when it is given nothing. */
    public Column<T> defaultsTo(Expression<? extends T> expression) {
        return insertDefault(new ColumnDefault.Sql(expression));
    }

    /** The sequence that gives the numbers, where the database has sequences. */
    public Column<T> defaultsTo(Sequence sequence) {
        return insertDefault(new ColumnDefault.FromSequence(sequence));
    }

    private Column<T> insertDefault(ColumnDefault value) {
        requireFree();
        insertDefault = value;
        return this;
    }

    /** What UPDATE sets when it is given nothing. SQLAlchemy: {@code onupdate}. */
    public Column<T> onUpdate(T value) {
        return updateDefault(new ColumnDefault.Value(type().check(value)));
    }

    /** What UPDATE sets when it is given nothing, made anew for each execution. */
    public Column<T> onUpdate(Supplier<? extends T> supplier) {
        return updateDefault(new ColumnDefault.Supplied(supplier));
    }

    /** What UPDATE sets when it is given nothing. */
    public Column<T> onUpdate(Expression<? extends T> expression) {
        return updateDefault(new ColumnDefault.Sql(expression));
    }

    private Column<T> updateDefault(ColumnDefault value) {
        requireFree();
        updateDefault = value;
        return this;
    }

    /** {@code DEFAULT} and this text in quotes; for SQL give {@code text("...")}. */
    public Column<T> serverDefault(String text) {
        return serverDefault(new ServerDefault.Quoted(text));
    }

    /** {@code DEFAULT} and this SQL text as it is. */
    public Column<T> serverDefault(TextClause sql) {
        return serverDefault(new ServerDefault.Sql(Schema.raw(sql.text(), type())));
    }

    /** {@code DEFAULT} and this expression, its values spelled as literals. */
    public Column<T> serverDefault(Expression<?> expression) {
        return serverDefault(new ServerDefault.Sql(expression));
    }

    private Column<T> serverDefault(ServerDefault value) {
        requireFree();
        serverDefault = value;
        return this;
    }

    /** {@code GENERATED ALWAYS AS (sql)}, stored or virtual as the database likes. */
    public Column<T> computed(String sql) {
        return computed(new Computed(sql, null));
    }

    public Column<T> computed(Computed newComputed) {
        requireFree();
        computed = newComputed;
        return this;
    }

    /** {@code GENERATED ... AS IDENTITY}; implies NOT NULL. */
    public Column<T> identity(Identity newIdentity) {
        requireFree();
        identity = newIdentity;
        return this;
    }

    /** What stands for the type in CREATE TABLE, as it is: {@code CITEXT}, {@code DECIMAL(10, 2) UNSIGNED}. */
    public Column<T> definition(String sql) {
        requireFree();
        definition = sql;
        return this;
    }

    public Column<T> comment(String newComment) {
        requireFree();
        comment = newComment;
        return this;
    }

    /**
     * Refers to another column.
     *
     * @param path {@code table.column} or {@code schema.table.column}; the table may be defined later
     */
    public Column<T> references(String path) {
        return references(Schema.foreignKey(path));
    }

    /** Refers to another column. */
    public Column<T> references(Column<?> target) {
        return references(Schema.foreignKey(target));
    }

    /** Refers to another column, with options. */
    public Column<T> references(ForeignKeyConstraint foreignKey) {
        requireFree();
        foreignKey.setColumn(this);
        foreignKeys.add(foreignKey);
        return this;
    }

    @Override
    public @Nullable Table table() {
        return table;
    }

    /** The table; refused while there is none. */
    Table owner() {
        if (table == null) {
            throw new InvalidRequestException(
                    "Column '" + name() + "' belongs to no table yet; give it to Table.define");
        }
        return table;
    }

    public boolean isPrimaryKey() {
        return primaryKey;
    }

    public boolean isNullable() {
        return nullable == null ? !primaryKey && identity == null : nullable;
    }

    public boolean isUnique() {
        return unique;
    }

    public boolean isIndexed() {
        return index;
    }

    /** What was said of autoincrement; null when nothing was. */
    public @Nullable Boolean givenAutoincrement() {
        return autoincrement;
    }

    public @Nullable ColumnDefault insertDefault() {
        return insertDefault;
    }

    public @Nullable ColumnDefault updateDefault() {
        return updateDefault;
    }

    public @Nullable ServerDefault serverDefault() {
        return serverDefault;
    }

    public @Nullable Computed computed() {
        return computed;
    }

    public @Nullable Identity identity() {
        return identity;
    }

    /** The text given in place of the type's own; null when none was. */
    public @Nullable String definition() {
        return definition;
    }

    public @Nullable String comment() {
        return comment;
    }

    /** The foreign keys set on the column itself. */
    List<ForeignKeyConstraint> ownForeignKeys() {
        return foreignKeys;
    }

    void markPrimaryKey() {
        primaryKey = true;
    }

    void attach(Table newTable) {
        if (table != null) {
            throw new ArgumentException("Column '" + name() + "' is used in two tables, '" + table + "' and '"
                    + newTable + "'; make one for each");
        }
        table = newTable;
        String schema = newTable.schema();
        if (schema != null) {
            setSchemaOfType(schema);
        }
    }

    private void requireFree() {
        if (table != null) {
            throw new InvalidRequestException(
                    "Column '" + this + "' belongs to a table already; set its options before Table.define");
        }
    }
}
