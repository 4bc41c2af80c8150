package dev.azoth.ormtests.sakila;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Street, district and position: an object in an object. */
@Embeddable
public record Location(
        @Column(name = "address", length = 50) String street,
        @Column(length = 20) String district,
        Position position) {}
