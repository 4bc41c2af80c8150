package dev.azoth.ormtests.embedded;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What an offer says, with an enum and another record in it. */
@Embeddable
public record Terms(
        @Enumerated(EnumType.STRING) @Column(length = 10) State state, Point place, Boolean urgent) {}
