package dev.azoth.ormtests.embedded;

import jakarta.persistence.Embeddable;

/** A place; what it lacks is null. */
@Embeddable
public record Point(Integer x, Integer y) {}
