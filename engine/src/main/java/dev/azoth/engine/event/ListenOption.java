package dev.azoth.engine.event;

/** How a handler listens. */
public enum ListenOption {
    /** Before the handlers already there. SQLAlchemy: {@code insert=True}. */
    FIRST,
    /** For one event only. SQLAlchemy: {@code once=True}. */
    ONCE
}
