package dev.azoth.ormtests.petclinic;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What a pet is. */
@Entity
@Table(name = "types")
public class PetType extends NamedEntity {
    public PetType() {}
}
