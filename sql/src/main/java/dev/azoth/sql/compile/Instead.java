package dev.azoth.sql.compile;

import dev.azoth.sql.Query;
import dev.azoth.sql.SelectParts;
import dev.azoth.sql.Statement;
import java.util.IdentityHashMap;

/** What is written in the place of queries of one statement, as it has said by now. Used by one thread. */
final class Instead {
    private final IdentityHashMap<Statement<?>, Query<?>> others = new IdentityHashMap<>(0);
    private final IdentityHashMap<Statement<?>, Query<?>> originals = new IdentityHashMap<>(0);

    void add(SelectParts parts) {
        parts.instead().forEach((original, other) -> {
            others.put(original, other);
            originals.put(other, original);
        });
    }

    /** What is written. */
    Query<?> of(Query<?> query) {
        return others.getOrDefault(query, query);
    }

    Statement<?> of(Statement<?> statement) {
        return statement instanceof Query<?> query ? of(query) : statement;
    }

    /** What it is written for, by whose columns it is known outside. */
    Statement<?> original(Statement<?> written) {
        Query<?> original = originals.get(written);
        return original == null ? written : original;
    }
}
