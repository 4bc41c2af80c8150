package dev.azoth.ormtests.composite;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A key of two columns of different types. */
@Embeddable
public record RegionKey(@Column(length = 2) String country, int number) {}
