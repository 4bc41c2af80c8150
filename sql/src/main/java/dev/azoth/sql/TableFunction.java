package dev.azoth.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function that returns a table, in FROM: {@code generate_series(1, 5) AS anon_1}. SQLAlchemy: {@code TableValuedAlias}. */
public final class TableFunction implements FromClause {
    private final FunctionCall<?> function;
    private final List<ColumnClause<?>> definition;
    private final @Nullable String name;
    private final boolean columnsInAlias;
    private final List<ProxyColumn<?>> columns;

    private TableFunction(
            FunctionCall<?> function, List<ColumnClause<?>> definition, @Nullable String name, boolean columnsInAlias) {
        this.function = function;
        this.definition = definition;
        this.name = name;
        this.columnsInAlias = columnsInAlias;
        this.columns = Correspondence.proxies(this, definition);
    }

    static TableFunction of(FunctionCall<?> function, List<String> columns) {
        var definition = new ArrayList<ColumnClause<?>>();
        for (String column : columns) {
            definition.add(new PlainColumn<>(column, function.type()));
        }
        return new TableFunction(function, List.copyOf(definition), null, false);
    }

    public FunctionCall<?> function() {
        return function;
    }

    public List<ColumnClause<?>> definition() {
        return definition;
    }

    /** Null when the compiler is to make one up. */
    public @Nullable String name() {
        return name;
    }

    /** Whether the alias lists the columns: {@code AS name(a, b)}. */
    public boolean columnsInAlias() {
        return columnsInAlias;
    }

    @Override
    public TableFunction alias(@Nullable String newName) {
        return new TableFunction(function, definition, newName, columnsInAlias);
    }

    /** The same with the columns named in the alias. SQLAlchemy: {@code render_derived()}. */
    public TableFunction renderDerived() {
        return new TableFunction(function, definition, name, true);
    }

    @Override
    public List<ProxyColumn<?>> columns() {
        return columns;
    }

    @Override
    public String toString() {
        return name == null ? function.name() : name;
    }
}
