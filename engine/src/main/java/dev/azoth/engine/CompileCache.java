package dev.azoth.engine;

import dev.azoth.sql.compile.CompileRequest;
import dev.azoth.sql.compile.StatementKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Compiled statements by the shape of the statement, the least recently used ones given up first. Safe for any number of
 * threads; a hit takes no lock. SQLAlchemy: {@code LRUCache} of the compiled cache.
 */
final class CompileCache {
    /*
     * As in SQLAlchemy's LRUCache the map may outgrow its capacity by half before one thread sorts by time of use and trims it;
     * so an entry costs a look-up and a plain write. The time is written at most every TICK to keep hot entries' cache lines
     * from travelling between cores at each use.
     */
    private static final long TICK = 1_000_000;

    private final ConcurrentHashMap<Key, CompiledStatement> entries = new ConcurrentHashMap<>();
    private final ReentrantLock trimming = new ReentrantLock();
    private final int capacity;

    /** @param capacity how many statements are kept; 0 keeps none */
    CompileCache(int capacity) {
        this.capacity = capacity;
    }

    boolean isOff() {
        return capacity == 0;
    }

    @Nullable
    CompiledStatement get(StatementKey key, CompileRequest request) {
        CompiledStatement entry = entries.get(new Key(key, request));
        if (entry != null) {
            long now = System.nanoTime();
            if (now - entry.lastUsed > TICK) {
                entry.lastUsed = now;
            }
        }
        return entry;
    }

    /** Keeps a statement, unless another thread was faster: then the other's is given back. */
    CompiledStatement put(StatementKey key, CompileRequest request, Supplier<CompiledStatement> compile) {
        CompiledStatement made = compile.get();
        CompiledStatement present = entries.putIfAbsent(new Key(key, request), made);
        if (present != null) {
            return present;
        }
        if (entries.size() > capacity + capacity / 2) {
            trim();
        }
        return made;
    }

    int size() {
        return entries.size();
    }

    void clear() {
        entries.clear();
    }

    private void trim() {
        if (!trimming.tryLock()) {
            return;
        }
        try {
            var byUse = new ArrayList<Use>(entries.size());
            entries.forEach((key, entry) -> byUse.add(new Use(key, entry.lastUsed)));
            byUse.sort(Comparator.comparingLong(Use::lastUsed));
            int surplus = byUse.size() - capacity;
            for (int i = 0; i < surplus; i++) {
                entries.remove(byUse.get(i).key());
            }
        } finally {
            trimming.unlock();
        }
    }

    private record Key(StatementKey statement, CompileRequest request) {}

    private record Use(Key key, long lastUsed) {}
}
