package dev.azoth.orm.mapping;

/** Where classes that extend an entity keep their columns. */
public enum InheritanceKind {
    SINGLE_TABLE,
    JOINED
}
