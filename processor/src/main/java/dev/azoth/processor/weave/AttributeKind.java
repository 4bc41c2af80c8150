package dev.azoth.processor.weave;

/** What a mapped field holds, as far as reading and writing it differ. */
enum AttributeKind {
    /** The value of a column, or an embedded object. */
    VALUE,
    /** An object of another class. */
    REFERENCE,
    /** Many objects of another class. */
    COLLECTION
}
