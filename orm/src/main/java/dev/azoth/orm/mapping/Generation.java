package dev.azoth.orm.mapping;

import dev.azoth.sql.schema.Sequence;
import dev.azoth.sql.schema.SequenceOptions;

/** Where the values of a key come from when an object has none. */
public sealed interface Generation {
    /** The database numbers the rows. */
    record Identity() implements Generation {}

    /** A sequence of the database. */
    record FromSequence(Sequence sequence) implements Generation {}

    /** A random UUID (version 4) or a time-ordered one (version 7), made here. */
    record RandomUuid(boolean timeOrdered) implements Generation {}

    static Generation identity() {
        return new Identity();
    }

    static Generation sequence(String name) {
        return sequence(new Sequence(name, null, SequenceOptions.NONE));
    }

    static Generation sequence(Sequence sequence) {
        return new FromSequence(sequence);
    }

    static Generation uuid() {
        return new RandomUuid(false);
    }
}
