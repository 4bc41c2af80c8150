package dev.azoth.orm.load;

import dev.azoth.orm.mapping.Relationship;

/** The members of a relationship, in the same rows as their owner. */
record JoinedReader(Relationship<?, ?> relationship, EntityReader reader) {}
