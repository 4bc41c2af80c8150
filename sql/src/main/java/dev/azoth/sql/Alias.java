package dev.azoth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table, function or CTE under another name. SQLAlchemy: {@code Alias}. */
public final class Alias implements FromClause {
    private final FromClause element;
    private final @Nullable String name;
    private @Nullable List<ProxyColumn<?>> columns;

    Alias(FromClause element, @Nullable String name) {
        this.element = element;
        this.name = name;
    }

    public FromClause element() {
        return element;
    }

    /** Null when the compiler is to make one up: {@code users_1}. */
    public @Nullable String name() {
        return name;
    }

    @Override
    public List<ProxyColumn<?>> columns() {
        List<ProxyColumn<?>> known = columns;
        if (known == null) {
            known = Correspondence.proxies(this, element.columns());
            columns = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return name == null ? "alias of " + element : name;
    }
}
