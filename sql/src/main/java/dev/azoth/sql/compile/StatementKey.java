package dev.azoth.sql.compile;

import java.util.Arrays;

/**
 * The structure of a statement without its values: equal keys compile to equal text. Tables and columns stand in it by
 * identity, types by equality. SQLAlchemy: {@code CacheKey}.
 */
public final class StatementKey {
    private final Object[] parts;
    private final int hash;

    StatementKey(Object[] parts) {
        this.parts = parts;
        this.hash = Arrays.hashCode(parts);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof StatementKey key && hash == key.hash && Arrays.equals(parts, key.parts));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
