package dev.azoth.sql.schema;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.Expression;
import dev.azoth.sql.OrderItem;
import dev.azoth.sql.Ordered;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An index over columns or expressions; defined by itself, then given to {@link Table#define}, after which it does not
 * change. Equal by identity. SQLAlchemy: {@code Index}.
 */
public final class Index implements TableItem {
    /** A key part: a column's name, or what to order by. */
    private sealed interface Part {
        record Named(String column) implements Part {}

        record Given(OrderItem item) implements Part {}
    }

    private final @Nullable String name;
    private final List<Part> parts;
    private final Map<String, Object> options = new LinkedHashMap<>();
    private boolean unique;
    private @Nullable Expression<Boolean> where;
    private @Nullable Table table;
    private List<OrderItem> items = List.of();

    private Index(@Nullable String name, List<Part> parts) {
        this.name = name == null ? null : Names.check(name, "index");
        this.parts = parts;
        if (parts.isEmpty()) {
            throw new ArgumentException("Index '" + name + "' needs at least one column or expression");
        }
    }

    static Index ofNames(@Nullable String name, List<String> columns) {
        return new Index(name, columns.stream().<Part>map(Part.Named::new).toList());
    }

    static Index ofItems(@Nullable String name, List<? extends OrderItem> items) {
        return new Index(name, items.stream().<Part>map(Part.Given::new).toList());
    }

    public Index unique() {
        return unique(true);
    }

    public Index unique(boolean newUnique) {
        requireFree();
        unique = newUnique;
        return this;
    }

    /** Only rows for which this is true: a partial index. */
    public Index where(Expression<Boolean> condition) {
        requireFree();
        where = condition;
        return this;
    }

    /** An option of one dialect; its name begins with the dialect's: {@code postgresql_using}. */
    public Index option(String optionName, Object value) {
        requireFree();
        options.put(optionName, value);
        return this;
    }

    /** The name given, or made by the metadata's naming convention; null for none. */
    public @Nullable String name() {
        return table == null ? name : table.metadata().naming().name(this, name);
    }

    /** Whether it has a name of its own, not one made by the naming convention. */
    public boolean hasGivenName() {
        return name != null;
    }

    public boolean isUnique() {
        return unique;
    }

    public @Nullable Expression<Boolean> where() {
        return where;
    }

    public Map<String, Object> options() {
        return Collections.unmodifiableMap(options);
    }

    /** The key parts in order. */
    public List<OrderItem> items() {
        return items;
    }

    /** The columns that are key parts by themselves, in order; expressions are left out. */
    public List<Column<?>> columns() {
        var columns = new ArrayList<Column<?>>();
        for (OrderItem item : items) {
            OrderItem bare = item instanceof Ordered ordered ? ordered.expression() : item;
            if (bare instanceof Column<?> column) {
                columns.add(column);
            }
        }
        return List.copyOf(columns);
    }

    /**
     * The table it belongs to.
     *
     * @throws InvalidRequestException when it was not yet given to a table
     */
    public Table table() {
        if (table == null) {
            throw new InvalidRequestException(this + " belongs to no table yet; give it to Table.define");
        }
        return table;
    }

    void attach(Table newTable) {
        if (table != null) {
            throw new ArgumentException(this + " is used in two tables, '" + table + "' and '" + newTable + "'");
        }
        table = newTable;
        var resolved = new ArrayList<OrderItem>();
        for (Part part : parts) {
            resolved.add(
                    switch (part) {
                        case Part.Given(OrderItem item) -> own(item, newTable);
                        case Part.Named(String column) ->
                            ColumnRef.resolve(ColumnRef.named(column), newTable, this)
                                    .get(0);
                    });
        }
        items = List.copyOf(resolved);
    }

    private OrderItem own(OrderItem item, Table newTable) {
        OrderItem bare = item instanceof Ordered ordered ? ordered.expression() : item;
        if (bare instanceof ColumnClause<?> column && !newTable.equals(column.table())) {
            throw new ArgumentException(this + ": column '" + column + "' is none of table '" + newTable + "'");
        }
        return item;
    }

    private void requireFree() {
        if (table != null) {
            throw new InvalidRequestException(
                    this + " belongs to table '" + table + "' already; set its options before Table.define");
        }
    }

    @Override
    public String toString() {
        return "index '" + name + "'";
    }
}
