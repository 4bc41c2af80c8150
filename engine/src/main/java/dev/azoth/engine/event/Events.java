package dev.azoth.engine.event;

/** Listens to all engines, those that exist and those to come. SQLAlchemy: {@code event.listen(Engine, ...)}. */
public final class Events {
    private static final Listeners ALL = new Listeners();

    private Events() {}

    /** Adds a handler for all engines; safe on any thread. */
    public static <H> Registration on(EventKey<H> key, H handler, ListenOption... options) {
        return ALL.on(key, handler, options);
    }

    /** The registry that every engine's own has as its parent. */
    public static Listeners all() {
        return ALL;
    }
}
