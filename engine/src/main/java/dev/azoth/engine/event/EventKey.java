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
    private final Class<H> handler;
    private final int index = COUNT.getAndIncrement();

    private EventKey(String name, Class<H> handler) {
        this.name = name;
        this.handler = handler;
    }

    /**
     * A new key.
     *
     * @param handler the handlers' type
     */
    public static <H> EventKey<H> of(String name, Class<H> handler) {
        return new EventKey<>(name, handler);
    }

    /** The event's name, as SQLAlchemy has it. */
    public String name() {
        return name;
    }

    /** The handlers' type. */
    public Class<H> handler() {
        return handler;
    }

    int index() {
        return index;
    }

    @Override
    public String toString() {
        return name + " (" + handler.getSimpleName() + ")";
    }
}
