package dev.azoth.ormtests.sakila;

/** How a customer stands. */
public enum Standing {
    GOOD,
    BAD
}
