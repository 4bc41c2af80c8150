package dev.azoth.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function that returns a table, in FROM: {@code generate_series(1, 5) AS anon_1}. Immutable: every method returns another.
 * SQLAlchemy: {@code TableValuedAlias}.
 */
public final class TableFunction implements FromClause {
    /** How the alias tells the columns. */
    public enum Derived {
        /** {@code AS name}. */
        NAME,
        /** {@code AS name(a, b)}. */
        COLUMNS,
        /** {@code AS name(a INTEGER, b VARCHAR)}: of functions that return records. */
        TYPES
    }

    private final FunctionCall<?> function;
    private final List<ColumnClause<?>> definition;
    private final Form form;
    private final List<ProxyColumn<?>> columns;

    /** What an alias is made of besides the function. */
    private record Form(@Nullable String name, Derived derived, boolean ordinality, boolean lateral) {
        static final Form PLAIN = new Form(null, Derived.NAME, false, false);
    }

    private TableFunction(FunctionCall<?> function, List<ColumnClause<?>> definition, Form form) {
        this.function = function;
        this.definition = definition;
        this.form = form;
        this.columns = Correspondence.proxies(this, definition);
    }

    static TableFunction of(FunctionCall<?> function, List<String> columns) {
        var definition = new ArrayList<ColumnClause<?>>();
        for (String column : columns) {
            definition.add(new PlainColumn<>(column, function.type()));
        }
        return new TableFunction(function, List.copyOf(definition), Form.PLAIN);
    }

    static TableFunction ofTyped(FunctionCall<?> function, List<ColumnClause<?>> columns) {
        return new TableFunction(function, List.copyOf(columns), Form.PLAIN);
    }

    public FunctionCall<?> function() {
        return function;
    }

    public List<ColumnClause<?>> definition() {
        return definition;
    }

    /** Null when the compiler is to make one up. */
    public @Nullable String name() {
        return form.name;
    }

    /** How the alias tells the columns. */
    public Derived derived() {
        return form.derived;
    }

    /** Whether rows are numbered: {@code WITH ORDINALITY}. */
    public boolean ordinality() {
        return form.ordinality;
    }

    /** Whether it stands behind the word LATERAL. */
    public boolean lateral() {
        return form.lateral;
    }

    @Override
    public TableFunction alias(@Nullable String newName) {
        return with(new Form(newName, form.derived, form.ordinality, form.lateral));
    }

    /** The same with the columns named in the alias. SQLAlchemy: {@code render_derived()}. */
    public TableFunction renderDerived() {
        return with(new Form(form.name, Derived.COLUMNS, form.ordinality, form.lateral));
    }

    /** The same with the columns and their types in the alias. SQLAlchemy: {@code render_derived(with_types=True)}. */
    public TableFunction renderDerivedWithTypes() {
        return with(new Form(form.name, Derived.TYPES, form.ordinality, form.lateral));
    }

    /** With a last column that numbers the rows from 1. PostgreSQL. SQLAlchemy: {@code table_valued(with_ordinality=...)}. */
    public TableFunction withOrdinality(String column) {
        List<ColumnClause<?>> more = Lists.append(definition, new PlainColumn<>(column, CoreTypes.BIGINT));
        return new TableFunction(function, more, new Form(form.name, form.derived, true, form.lateral));
    }

    @Override
    public TableFunction alias() {
        return alias(null);
    }

    /** Behind the word LATERAL, with a generated name. */
    public TableFunction asLateral() {
        return asLateral(null);
    }

    /** Behind the word LATERAL. SQLAlchemy: {@code lateral()}. */
    public TableFunction asLateral(@Nullable String newName) {
        return with(new Form(newName, form.derived, form.ordinality, true));
    }

    private TableFunction with(Form newForm) {
        return new TableFunction(function, definition, newForm);
    }

    @Override
    public List<ProxyColumn<?>> columns() {
        return columns;
    }

    @Override
    public String toString() {
        return form.name == null ? function.name() : form.name;
    }
}
