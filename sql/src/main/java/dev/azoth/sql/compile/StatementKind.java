package dev.azoth.sql.compile;

/** What a compiled statement does. */
public enum StatementKind {
    SELECT,
    INSERT,
    UPDATE,
    DELETE,
    TEXT,
    DDL
}
