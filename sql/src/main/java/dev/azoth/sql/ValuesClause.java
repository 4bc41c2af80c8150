package dev.azoth.sql;

import dev.azoth.error.ArgumentException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows given in the statement as a table: {@code (VALUES (1, 'a'), (2, 'b')) AS name (id, tag)}. SQLAlchemy: {@code Values}. */
public final class ValuesClause implements FromClause {
    private final List<ColumnClause<?>> definition;
    private final List<List<Expression<?>>> rows;
    private final @Nullable String name;
    private final List<ProxyColumn<?>> columns;

    private ValuesClause(List<ColumnClause<?>> definition, List<List<Expression<?>>> rows, @Nullable String name) {
        this.definition = definition;
        this.rows = rows;
        this.name = name;
        this.columns = Correspondence.proxies(this, definition);
    }

    static ValuesClause of(@Nullable String name, List<? extends ColumnClause<?>> definition) {
        if (definition.isEmpty()) {
            throw new ArgumentException("values() needs at least one column");
        }
        return new ValuesClause(List.copyOf(definition), List.of(), name);
    }

    /**
     * Adds a row; values bind by the types of the columns.
     *
     * @throws ArgumentException when there are more or fewer values than columns
     */
    public ValuesClause row(@Nullable Object... values) {
        if (values.length != definition.size()) {
            throw new ArgumentException(
                    "values() has " + definition.size() + " columns, the row " + values.length + " values");
        }
        var row = new ArrayList<Expression<?>>(values.length);
        for (int i = 0; i < values.length; i++) {
            row.add(Operands.of("param", values[i], definition.get(i).type()));
        }
        return new ValuesClause(definition, AppendList.append(rows, row), name);
    }

    /** The columns as they were given. */
    public List<ColumnClause<?>> definition() {
        return definition;
    }

    public List<List<Expression<?>>> rows() {
        return rows;
    }

    /** Null when the compiler is to make one up. */
    public @Nullable String name() {
        return name;
    }

    @Override
    public List<ProxyColumn<?>> columns() {
        return columns;
    }

    @Override
    public String toString() {
        return name == null ? "values" : name;
    }
}
