package dev.azoth.ormtests.sakila;

/** Who may see a film. */
public enum Rating {
    G,
    PG,
    PG_13,
    R,
    NC_17
}
