package dev.azoth.sql;

import dev.azoth.error.ArgumentException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that knows only its name and columns. SQLAlchemy: {@code table()}. */
final class PlainTable extends TableClause {
    private final List<ColumnClause<?>> columns;

    private PlainTable(String name, @Nullable String schema, List<ColumnClause<?>> columns) {
        super(name, schema);
        this.columns = columns;
    }

    static PlainTable of(String name, @Nullable String schema, List<? extends ColumnClause<?>> columns) {
        var table = new PlainTable(name, schema, List.copyOf(columns));
        for (ColumnClause<?> column : columns) {
            if (!(column instanceof PlainColumn<?> plain)) {
                throw new ArgumentException(
                        "'" + column + "' is a column of a schema's table: make it with columnClause()");
            }
            plain.attach(table);
        }
        return table;
    }

    @Override
    public List<ColumnClause<?>> columns() {
        return columns;
    }

    @Override
    public List<ForeignKeyLink> foreignKeyLinks() {
        return List.of();
    }
}
