package dev.azoth.mysql.vertx;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The prepared statements of one connection by their text; the least recently used goes first. Event loop only. */
final class StatementCache {
    private final int limit;
    private final Map<String, Prepared> statements = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param limit statements kept; 0 keeps none
     */
    StatementCache(int limit) {
        this.limit = limit;
    }

    boolean keeps() {
        return limit > 0;
    }

    @Nullable
    Prepared get(String sql) {
        return statements.get(sql);
    }

    /** Puts a statement in and returns the one that had to go, or null. */
    @Nullable
    Prepared put(String sql, Prepared prepared) {
        Prepared replaced = statements.put(sql, prepared);
        if (replaced != null || statements.size() <= limit) {
            return replaced;
        }
        var oldest = statements.entrySet().iterator();
        Prepared evicted = oldest.next().getValue();
        oldest.remove();
        return evicted;
    }

    @Nullable
    Prepared remove(String sql) {
        return statements.remove(sql);
    }
}
