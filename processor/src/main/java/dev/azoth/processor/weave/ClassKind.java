package dev.azoth.processor.weave;

/** What a class is to the mapping. */
public enum ClassKind {
    /** An entity or a mapped superclass. */
    MAPPED,
    EMBEDDABLE,
    /** Anything else, records among it. */
    PLAIN
}
