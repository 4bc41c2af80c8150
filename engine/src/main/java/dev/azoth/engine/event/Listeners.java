package dev.azoth.engine.event;

import dev.azoth.error.ArgumentException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The handlers of one engine, pool or connection, with those of its parent before them. Reading takes no lock and, when nobody
 * listens, allocates nothing. Safe for any number of threads. SQLAlchemy: {@code dispatch}.
 */
public final class Listeners {
    /* Copy on write: one immutable array a key, in a table indexed by the key's number. The lock is for writers only. */
    private static final Listener<?>[][] NONE = {};

    private final ReentrantLock lock = new ReentrantLock();
    private final @Nullable Listeners parent;
    private volatile Listener<?>[] @Nullable [] table = NONE;

    /** A registry without a parent. */
    public Listeners() {
        this.parent = null;
    }

    /** A registry whose parent's handlers come first. */
    public Listeners(Listeners parent) {
        this.parent = parent;
    }

    /** Adds a handler, after those already there unless {@link ListenOption#FIRST}. */
    public <H> Registration on(EventKey<H> key, H handler, ListenOption... options) {
        if (key == null
                || handler == null
                || options == null
                || Arrays.asList(options).contains(null)) {
            throw new ArgumentException("on(...) was given null instead of "
                    + (key == null
                            ? "an event, such as ConnectionEvents.BEFORE_EXECUTE"
                            : (handler == null ? "a handler" : "an option") + " for the event " + key));
        }
        List<ListenOption> wanted = List.of(options);
        var listener = new Listener<>(this, key, handler, wanted.contains(ListenOption.ONCE));
        lock.lock();
        try {
            Listener<?>[] before = own(key);
            var after = new Listener<?>[before.length + 1];
            boolean first = wanted.contains(ListenOption.FIRST);
            System.arraycopy(before, 0, after, first ? 1 : 0, before.length);
            after[first ? 0 : before.length] = listener;
            put(key, after);
        } finally {
            lock.unlock();
        }
        return listener;
    }

    /** Whether anybody listens. */
    public boolean has(EventKey<?> key) {
        return own(key).length > 0 || (parent != null && parent.has(key));
    }

    /** Whether nobody has ever listened to anything, which is known sooner than of one event. */
    public boolean isUntouched() {
        return table.length == 0 && (parent == null || parent.isUntouched());
    }

    /**
     * The handlers to be told of an event that happens now, in order; those that wanted one event only have been removed.
     */
    public <H> List<H> take(EventKey<H> key) {
        if (!has(key)) {
            return List.of();
        }
        var handlers = new ArrayList<H>();
        collect(key, handlers);
        return handlers;
    }

    /** Tells every handler in order; what one raises ends it and is the caller's to handle. */
    public <H> void fire(EventKey<H> key, Consumer<? super H> call) {
        List<H> handlers = take(key);
        for (int i = 0; i < handlers.size(); i++) {
            call.accept(handlers.get(i));
        }
    }

    @SuppressWarnings("unchecked")
    private <H> void collect(EventKey<H> key, List<H> handlers) {
        if (parent != null) {
            parent.collect(key, handlers);
        }
        for (Listener<?> listener : own(key)) {
            if (listener.claim()) {
                handlers.add((H) listener.handler());
            }
        }
    }

    void remove(Listener<?> listener) {
        lock.lock();
        try {
            put(
                    listener.key(),
                    Arrays.stream(own(listener.key()))
                            .filter(other -> other != listener)
                            .toArray(Listener<?>[]::new));
        } finally {
            lock.unlock();
        }
    }

    private Listener<?>[] own(EventKey<?> key) {
        Listener<?>[] @Nullable [] present = table;
        Listener<?>[] listeners = key.index() < present.length ? present[key.index()] : null;
        return listeners == null ? Listener.NONE : listeners;
    }

    private void put(EventKey<?> key, Listener<?>[] listeners) {
        Listener<?>[] @Nullable [] present = table;
        Listener<?>[] @Nullable [] changed = Arrays.copyOf(present, Math.max(present.length, key.index() + 1));
        changed[key.index()] = listeners;
        table = changed;
    }
}
