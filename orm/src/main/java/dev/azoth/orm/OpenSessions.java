package dev.azoth.orm;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The sessions that have been used and not closed, held weakly. Safe for any number of threads. */
final class OpenSessions {
    private static final Set<Entry> ALL = ConcurrentHashMap.newKeySet();
    private static final ReferenceQueue<SessionCore> FORGOTTEN = new ReferenceQueue<>();

    private OpenSessions() {}

    static void add(SessionCore core) {
        if (core.entry() == null) {
            var entry = new Entry(core);
            core.entry(entry);
            ALL.add(entry);
            for (Object gone = FORGOTTEN.poll(); gone != null; gone = FORGOTTEN.poll()) {
                ALL.remove(gone);
            }
        }
    }

    static void remove(SessionCore core) {
        Entry entry = core.entry();
        if (entry != null) {
            core.entry(null);
            ALL.remove(entry);
        }
    }

    static List<SessionCore> all() {
        var sessions = new ArrayList<SessionCore>();
        for (Entry entry : ALL) {
            @Nullable SessionCore core = entry.get();
            if (core != null) {
                sessions.add(core);
            }
        }
        return sessions;
    }

    /** Compared by identity. */
    static final class Entry extends WeakReference<SessionCore> {
        Entry(SessionCore core) {
            super(core, FORGOTTEN);
        }
    }
}
