package dev.azoth.ormtests.composite;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A key of two columns. */
@Embeddable
public record TeamKey(@Column(length = 20) String league, int place) {}
