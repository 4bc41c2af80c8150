package dev.azoth.orm.mapping;

/** What a field of a to-many relationship holds its members in. */
public enum Container {
    LIST,
    SET,
    /** {@code java.util.Collection}; a list. */
    COLLECTION,
    /** {@code java.util.Map}, keyed by an attribute of the member. */
    MAP,
    WRITE_ONLY,
    DYNAMIC
}
