package dev.azoth.sql.schema;

import dev.azoth.sql.Expression;
import dev.azoth.sql.LiteralColumn;
import dev.azoth.sql.OrderItem;
import dev.azoth.sql.type.SqlType;
import dev.azoth.sql.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Makes what tables are defined with; to be imported statically. SQLAlchemy: {@code sqlalchemy.schema}. */
public final class Schema {
    private Schema() {}

    /**
     * A column, to be given options and then to {@link Table#define}.
     *
     * @throws dev.azoth.error.ArgumentException when the name is empty
     */
    public static <T> Column<T> column(String name, SqlType<T> type) {
        return new Column<>(name, type);
    }

    /** The primary key, in this order of columns. */
    public static PrimaryKeyConstraint primaryKey(String... columns) {
        return new PrimaryKeyConstraint(ColumnRef.named(columns));
    }

    public static PrimaryKeyConstraint primaryKey(Column<?>... columns) {
        return new PrimaryKeyConstraint(ColumnRef.given(columns));
    }

    public static UniqueConstraint unique(String... columns) {
        return new UniqueConstraint(ColumnRef.named(columns));
    }

    public static UniqueConstraint unique(Column<?>... columns) {
        return new UniqueConstraint(ColumnRef.given(columns));
    }

    /**
     * CHECK of an SQL text, which is written as it is.
     */
    public static CheckConstraint check(String sql) {
        return new CheckConstraint(raw(sql, Types.boolean_()));
    }

    public static CheckConstraint check(Expression<Boolean> condition) {
        return new CheckConstraint(condition);
    }

    /**
     * A foreign key for {@link Column#references(ForeignKeyConstraint)}.
     *
     * @param path {@code table.column} or {@code schema.table.column}; the table may be defined later
     */
    public static ForeignKeyConstraint foreignKey(String path) {
        return new ForeignKeyConstraint(List.of(), List.of(ForeignKeyTarget.parse(path)));
    }

    /** A foreign key of one column, to a column that is asked for when first needed: one of a class not yet initialised. */
    public static ForeignKeyConstraint foreignKey(Supplier<? extends Column<?>> target) {
        return new ForeignKeyConstraint(List.of(), List.of(new ForeignKeyTarget.Later(target)));
    }

    /** A foreign key of several columns, to columns that are asked for when first needed. */
    public static ForeignKeyConstraint foreignKeyLater(
            List<String> columns, List<? extends Supplier<? extends Column<?>>> targets) {
        return new ForeignKeyConstraint(
                ColumnRef.named(columns.toArray(String[]::new)),
                targets.stream()
                        .<ForeignKeyTarget>map(ForeignKeyTarget.Later::new)
                        .toList());
    }

    /** A foreign key of one column. */
    public static ForeignKeyConstraint foreignKey(Column<?> target) {
        return new ForeignKeyConstraint(List.of(), List.of(new ForeignKeyTarget.Given(target)));
    }

    /**
     * A foreign key of several columns.
     *
     * @param columns the referring columns' names
     * @param paths {@code table.column} each, in the same order
     */
    public static ForeignKeyConstraint foreignKey(List<String> columns, List<String> paths) {
        return new ForeignKeyConstraint(
                ColumnRef.named(columns.toArray(String[]::new)),
                paths.stream().map(ForeignKeyTarget::parse).toList());
    }

    /** An index over columns, by their names. */
    public static Index index(String name, String... columns) {
        return Index.ofNames(name, Arrays.asList(columns));
    }

    /** An index over columns, expressions, and these with a direction. */
    public static Index index(String name, OrderItem first, OrderItem... more) {
        var items = new ArrayList<OrderItem>();
        items.add(first);
        items.addAll(Arrays.asList(more));
        return Index.ofItems(name, items);
    }

    /** The schema a table lives in, in place of its metadata's. */
    public static TableOption inSchema(String name) {
        return new TableOption.InSchema(Names.check(name, "schema"));
    }

    /** The table's comment in the database. */
    public static TableOption comment(String text) {
        return new TableOption.Comment(text);
    }

    /** A word between CREATE and TABLE: {@code TEMPORARY}. */
    public static TableOption prefix(String text) {
        return new TableOption.Prefix(text);
    }

    /** An option of one dialect; its name begins with the dialect's: {@code sqlite_strict}. */
    public static TableOption option(String name, Object value) {
        return new TableOption.Dialect(name, value);
    }

    static <T> Expression<T> raw(String sql, SqlType<T> type) {
        return new LiteralColumn<>(sql, type);
    }
}
