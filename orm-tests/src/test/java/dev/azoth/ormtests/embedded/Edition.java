package dev.azoth.ormtests.embedded;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A key of two numbers. */
@Embeddable
public record Edition(int id, @Column(name = "version_id") int version) {}
