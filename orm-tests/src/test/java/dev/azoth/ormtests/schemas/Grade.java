package dev.azoth.ormtests.schemas;

/** How good somebody is. */
public enum Grade {
    JUNIOR,
    SENIOR
}
