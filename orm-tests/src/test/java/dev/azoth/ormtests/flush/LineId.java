package dev.azoth.ormtests.flush;

import jakarta.persistence.Embeddable;

/** A key of two columns. */
@Embeddable
public record LineId(int page, int number) {}
