package dev.azoth.engine.event;

/** A handler's registration. SQLAlchemy: what {@code event.remove} undoes. */
public interface Registration extends AutoCloseable {
    /** Removes the handler; idempotent. An event that is being told at this moment may still reach it. */
    @Override
    void close();

    /** Whether the handler is still listening. */
    boolean active();
}
