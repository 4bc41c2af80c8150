package dev.azoth.orm.mapping;

/** Where the values of a key come from when an object has none. */
public sealed interface Generation {
    /** The database numbers the rows. */
    record Identity() implements Generation {}

    /** A sequence of the database. */
    record FromSequence(String name) implements Generation {}

    /** A random UUID (version 4) or a time-ordered one (version 7), made here. */
    record RandomUuid(boolean timeOrdered) implements Generation {}

    static Generation identity() {
        return new Identity();
    }

    static Generation sequence(String name) {
        return new FromSequence(name);
    }

    static Generation uuid() {
        return new RandomUuid(false);
    }
}
