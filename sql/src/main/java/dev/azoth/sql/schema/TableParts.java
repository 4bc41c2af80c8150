package dev.azoth.sql.schema;

import dev.azoth.error.ArgumentException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What a table consists of, sorted out of the items it was defined with. */
final class TableParts {
    private final List<Constraint> constraints = new CopyOnWriteArrayList<>();
    private final List<Index> indexes = new CopyOnWriteArrayList<>();
    private final List<String> prefixes = new ArrayList<>();
    private final Map<String, Object> options = new LinkedHashMap<>();
    private volatile Map<String, Column<?>> byName = Map.of();
    private volatile List<Column<?>> columns = List.of();
    private PrimaryKeyConstraint primaryKey = new PrimaryKeyConstraint(List.of());
    private @Nullable String comment;
    private @Nullable Column<?> autoincrementColumn;

    TableParts(List<? extends TableItem> items) {
        for (TableItem item : items) {
            if (item instanceof TableOption option) {
                read(option);
            }
        }
    }

    private void read(TableOption option) {
        switch (option) {
            case TableOption.InSchema ignored -> {}
            case TableOption.Comment(String text) -> comment = text;
            case TableOption.Prefix(String text) -> prefixes.add(text);
            case TableOption.Dialect(String name, Object value) -> options.put(name, value);
        }
    }

    void attach(Table table, List<? extends TableItem> items) {
        attachColumns(table, items);
        attachPrimaryKey(table, items);
        for (TableItem item : items) {
            if (item instanceof Constraint constraint && constraint != primaryKey) {
                add(constraint, table);
            } else if (item instanceof Index index) {
                add(index, table);
            }
        }
        for (Column<?> column : columns) {
            attachOptions(column, table);
        }
        autoincrementColumn = AutoincrementColumn.of(table);
    }

    private void attachColumns(Table table, List<? extends TableItem> items) {
        var named = new LinkedHashMap<>(byName);
        for (TableItem item : items) {
            if (item instanceof Column<?> column && named.put(column.name(), column) != null) {
                throw new ArgumentException("Table '" + table + "' has two columns named '" + column.name() + "'");
            }
        }
        for (Column<?> column : named.values()) {
            if (!columns.contains(column)) {
                column.attach(table);
            }
        }
        byName = named;
        columns = List.copyOf(named.values());
    }

    void append(Table table, Column<?> column) {
        if (column.isPrimaryKey()) {
            throw new ArgumentException(
                    "Column '" + column.name() + "' is a primary key, and table '" + table + "' has its key already");
        }
        attachColumns(table, List.of(column));
        attachOptions(column, table);
    }

    void append(Table table, Constraint constraint) {
        if (constraint instanceof PrimaryKeyConstraint) {
            throw new ArgumentException("Table '" + table + "' has its primary key already");
        }
        add(constraint, table);
    }

    private void attachPrimaryKey(Table table, List<? extends TableItem> items) {
        boolean given = false;
        for (TableItem item : items) {
            if (item instanceof PrimaryKeyConstraint key) {
                if (given) {
                    throw new ArgumentException("Table '" + table + "' has two primary keys");
                }
                given = true;
                primaryKey = key;
            }
        }
        Column<?>[] marked = columns.stream().filter(Column::isPrimaryKey).toArray(Column<?>[]::new);
        if (!given) {
            primaryKey = new PrimaryKeyConstraint(ColumnRef.given(marked));
        }
        primaryKey.attach(table);
        for (Column<?> column : marked) {
            if (!primaryKey.columns().contains(column)) {
                throw new ArgumentException("Table '" + table + "': column '" + column.name()
                        + "' is marked as primary key, but the " + primaryKey + " leaves it out");
            }
        }
        constraints.add(primaryKey);
    }

    private void attachOptions(Column<?> column, Table table) {
        if (column.isIndexed()) {
            add(Index.ofItems(null, List.of(column)).unique(column.isUnique()), table);
        } else if (column.isUnique()) {
            add(new UniqueConstraint(ColumnRef.given(column)), table);
        }
        for (ForeignKeyConstraint foreignKey : column.ownForeignKeys()) {
            add(foreignKey, table);
        }
    }

    private void add(Constraint constraint, Table table) {
        constraint.attach(table);
        constraints.add(constraint);
    }

    private void add(Index index, Table table) {
        index.attach(table);
        indexes.add(index);
    }

    List<Column<?>> columns() {
        return columns;
    }

    @Nullable
    Column<?> find(String name) {
        return byName.get(name);
    }

    PrimaryKeyConstraint primaryKey() {
        return primaryKey;
    }

    List<Constraint> constraints() {
        return Collections.unmodifiableList(constraints);
    }

    List<ForeignKeyConstraint> foreignKeys() {
        return constraints.stream()
                .filter(ForeignKeyConstraint.class::isInstance)
                .map(ForeignKeyConstraint.class::cast)
                .toList();
    }

    List<Index> indexes() {
        return Collections.unmodifiableList(indexes);
    }

    List<String> prefixes() {
        return Collections.unmodifiableList(prefixes);
    }

    Map<String, Object> options() {
        return Collections.unmodifiableMap(options);
    }

    @Nullable
    String comment() {
        return comment;
    }

    @Nullable
    Column<?> autoincrementColumn() {
        return autoincrementColumn;
    }
}
