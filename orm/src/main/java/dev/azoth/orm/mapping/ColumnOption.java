package dev.azoth.orm.mapping;

/** What generated code says of a column beyond what the table knows. */
public enum ColumnOption {
    /** Left out of SELECT until asked for. */
    DEFERRED,
    /** Of a deferred one: touching it raises. */
    RAISING,
    /** Counts the changes of the row: {@code @Version}. */
    VERSION,
    /** Left out of INSERT. */
    NOT_INSERTABLE,
    /** Left out of UPDATE. */
    NOT_UPDATABLE,
    /** The database changes it on UPDATE. */
    SERVER_ON_UPDATE,
    /** A mutable value, an array say, that is compared at flush because changes inside it are not seen. */
    MUTABLE
}
