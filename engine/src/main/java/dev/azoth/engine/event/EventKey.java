package dev.azoth.engine.event;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Something that can be listened to; compared by identity and kept in a constant.
 *
 * @param <H> the handlers' type, a functional interface
 */
public final class EventKey<H> {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;
    private final int index = COUNT.getAndIncrement();

    private EventKey(String name) {
        this.name = name;
    }

    /**
     * A new key.
     *
     * @param handler the handlers' type
     */
    public static <H> EventKey<H> of(String name, Class<H> handler) {
        return new EventKey<>(name + " (" + handler.getSimpleName() + ")");
    }

    int index() {
        return index;
    }

    @Override
    public String toString() {
        return name;
    }
}
