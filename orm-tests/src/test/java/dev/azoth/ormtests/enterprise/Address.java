package dev.azoth.ormtests.enterprise;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where somebody lives. */
@Embeddable
public record Address(String street, @Column(length = 10) String zip, String city) {}
