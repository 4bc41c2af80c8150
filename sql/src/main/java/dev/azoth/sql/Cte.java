package dev.azoth.sql;

import dev.azoth.error.ArgumentException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A common table expression: {@code WITH name AS (...)}; written once before the statement that uses it. SQLAlchemy: {@code CTE}.
 */
public final class Cte implements FromClause {
    private final Statement<?> statement;
    private final @Nullable String name;
    private final boolean recursive;
    private final @Nullable Boolean materialized;
    private final boolean nesting;
    private final @Nullable Cte restates;
    private final List<ProxyColumn<?>> columns;

    private Cte(
            Statement<?> statement,
            @Nullable String name,
            boolean recursive,
            @Nullable Boolean materialized,
            boolean nesting,
            @Nullable Cte restates) {
        this.statement = statement;
        this.name = name;
        this.recursive = recursive;
        this.materialized = materialized;
        this.nesting = nesting;
        this.restates = restates;
        this.columns = Correspondence.proxies(this, outputs(statement));
    }

    static Cte of(Statement<?> statement, @Nullable String name) {
        Statement<?> inside = switch (statement) {
            case Returning<?> returning -> returning.of(returning.statement().unnamed());
            case Dml dml -> dml.unnamed();
            default -> statement;
        };
        return new Cte(inside, name, false, null, false, null);
    }

    private static List<? extends Expression<?>> outputs(Statement<?> statement) {
        return switch (statement) {
            case Query<?> query -> query.outputExpressions();
            case DmlStatement<?> dml -> Outputs.unfold(dml.returned());
            case TextClause text -> throw new ArgumentException("A CTE needs columns: use text(...).columns(...)");
            case DdlStatement ddl -> throw new ArgumentException("DDL cannot be a CTE");
        };
    }

    /** {@code WITH RECURSIVE}; {@link #union} or {@link #unionAll} then add the part that refers to this. */
    public Cte recursive() {
        return new Cte(statement, name, true, materialized, nesting, restates);
    }

    /** {@code AS MATERIALIZED}. */
    public Cte materialized() {
        return new Cte(statement, name, recursive, true, nesting, restates);
    }

    /** {@code AS NOT MATERIALIZED}. */
    public Cte notMaterialized() {
        return new Cte(statement, name, recursive, false, nesting, restates);
    }

    /** Written at the statement that uses it, not at the outermost one. SQLAlchemy: {@code cte(nesting=True)}. */
    public Cte nesting() {
        return new Cte(statement, name, recursive, materialized, true, restates);
    }

    /** This CTE's query UNION others, which may refer to this CTE. */
    public Cte union(Query<?>... others) {
        return restated(query().union(others));
    }

    /** This CTE's query UNION ALL others, which may refer to this CTE. */
    public Cte unionAll(Query<?>... others) {
        return restated(query().unionAll(others));
    }

    private Cte restated(Query<?> more) {
        return new Cte(more, name, recursive, materialized, nesting, this);
    }

    private Query<?> query() {
        if (statement instanceof Query<?> query) {
            return query;
        }
        throw new ArgumentException("Only a CTE of a query has a union");
    }

    /** The query, or the INSERT, UPDATE or DELETE. */
    public Statement<?> statement() {
        return statement;
    }

    /** Null when the compiler is to make one up: {@code anon_1}. */
    public @Nullable String name() {
        return name;
    }

    public boolean isRecursive() {
        return recursive;
    }

    /** Null when nothing was said. */
    public @Nullable Boolean isMaterialized() {
        return materialized;
    }

    public boolean isNesting() {
        return nesting;
    }

    /** The CTE that this one takes the place of; null for none. */
    public @Nullable Cte restates() {
        return restates;
    }

    /** The first of those this one takes the place of: all of them are one table. */
    public Cte root() {
        Cte root = this;
        while (root.restates != null) {
            root = root.restates;
        }
        return root;
    }

    @Override
    public List<ProxyColumn<?>> columns() {
        return columns;
    }

    @Override
    public String toString() {
        return name == null ? "cte" : name;
    }

    static List<Cte> chain(Cte cte) {
        var chain = new ArrayList<Cte>();
        for (Cte at = cte; at != null; at = at.restates) {
            chain.add(at);
        }
        return chain;
    }
}
