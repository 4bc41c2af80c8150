package dev.azoth.vertx;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The prepared statements of one connection by their text; the least recently used goes first. Event loop only.
 *
 * @param <P> what a driver knows of a prepared statement
 */
public final class StatementCache<P> {
    private final int limit;
    private final Map<String, P> statements = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param limit statements kept; 0 keeps none
     */
    public StatementCache(int limit) {
        this.limit = limit;
    }

    /** Whether any statement is kept. */
    public boolean keeps() {
        return limit > 0;
    }

    /** The statement of a text, or null. */
    public @Nullable P get(String sql) {
        return statements.get(sql);
    }

    /** Puts a statement in and returns the one that had to go, or null. */
    public @Nullable P put(String sql, P prepared) {
        P replaced = statements.put(sql, prepared);
        if (replaced != null || statements.size() <= limit) {
            return replaced;
        }
        var oldest = statements.entrySet().iterator();
        P evicted = oldest.next().getValue();
        oldest.remove();
        return evicted;
    }

    /** Takes the statement of a text out; null when there is none. */
    public @Nullable P remove(String sql) {
        return statements.remove(sql);
    }
}
