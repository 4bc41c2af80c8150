package dev.azoth.ormtests.embedded;

/** Of an offer. */
public enum State {
    OPEN,
    TAKEN
}
