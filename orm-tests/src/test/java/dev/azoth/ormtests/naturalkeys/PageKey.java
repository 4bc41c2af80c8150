package dev.azoth.ormtests.naturalkeys;

/** The key of a page. */
public record PageKey(int code, int status) {}
