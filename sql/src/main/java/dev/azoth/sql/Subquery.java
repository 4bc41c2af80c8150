package dev.azoth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query as a table: {@code (SELECT ...) AS name}. SQLAlchemy: {@code Subquery}, {@code Lateral}. */
public final class Subquery implements FromClause {
    private final Query<?> query;
    private final @Nullable String name;
    private final boolean lateral;
    private final List<ProxyColumn<?>> columns;

    Subquery(Query<?> query, @Nullable String name, boolean lateral) {
        this.query = query;
        this.name = name;
        this.lateral = lateral;
        this.columns = Correspondence.proxies(this, query.outputExpressions());
    }

    public Query<?> query() {
        return query;
    }

    /** Null when the compiler is to make one up: {@code anon_1}. */
    public @Nullable String name() {
        return name;
    }

    /** Whether it may refer to what stands left of it in FROM. */
    public boolean lateral() {
        return lateral;
    }

    @Override
    public List<ProxyColumn<?>> columns() {
        return columns;
    }

    @Override
    public String toString() {
        return name == null ? "subquery" : name;
    }
}
