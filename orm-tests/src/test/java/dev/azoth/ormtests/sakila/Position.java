package dev.azoth.ormtests.sakila;

import jakarta.persistence.Embeddable;

/** Where something is. */
@Embeddable
public record Position(Double longitude, Double latitude) {}
