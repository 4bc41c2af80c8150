package dev.azoth.engine.reflect;

/** The kinds of relations that have names of their own. */
public enum RelationKind {
    TABLE,
    VIEW,
    MATERIALIZED_VIEW,
    TEMPORARY_TABLE,
    TEMPORARY_VIEW,
    SEQUENCE
}
