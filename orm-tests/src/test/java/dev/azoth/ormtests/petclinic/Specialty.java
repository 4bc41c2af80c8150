package dev.azoth.ormtests.petclinic;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Of vets. */
@Entity
@Table(name = "specialties")
public class Specialty extends NamedEntity {
    public Specialty() {}
}
