package dev.azoth.orm.context;

/** What is about to be done to the row of an object, or has been. */
public enum Write {
    BEFORE_INSERT,
    AFTER_INSERT,
    BEFORE_UPDATE,
    AFTER_UPDATE,
    BEFORE_DELETE,
    AFTER_DELETE
}
