package dev.azoth.docs;

import jakarta.persistence.Embeddable;

/** Of mapping.md. */
@Embeddable
public record Point(Integer x, Integer y) {}
