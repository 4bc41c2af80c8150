package dev.azoth.engine.url;

/** A database URL. SQLAlchemy: {@code URL}. */
public final class Url {
    private Url() {}
}
