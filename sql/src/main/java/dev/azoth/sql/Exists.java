package dev.azoth.sql;

/** {@code EXISTS (SELECT ...)}. SQLAlchemy: {@code exists()}. */
public record Exists(Query<?> query) implements Condition {}
