package dev.azoth.engine.event;

import java.util.concurrent.atomic.AtomicBoolean;

/** A handler in a registry. */
final class Listener<H> implements Registration {
    static final Listener<?>[] NONE = {};

    private final Listeners registry;
    private final EventKey<H> key;
    private final H handler;
    private final boolean once;
    private final AtomicBoolean active = new AtomicBoolean(true);

    Listener(Listeners registry, EventKey<H> key, H handler, boolean once) {
        this.registry = registry;
        this.key = key;
        this.handler = handler;
        this.once = once;
    }

    EventKey<H> key() {
        return key;
    }

    H handler() {
        return handler;
    }

    /** Whether it is to be told of an event now; true but once when it wanted one event only. */
    boolean claim() {
        if (!once) {
            return active.get();
        }
        boolean claimed = active.compareAndSet(true, false);
        if (claimed) {
            registry.remove(this);
        }
        return claimed;
    }

    @Override
    public boolean active() {
        return active.get();
    }

    @Override
    public void close() {
        if (active.compareAndSet(true, false)) {
            registry.remove(this);
        }
    }
}
