package dev.azoth.ormtests.petclinic;

import jakarta.persistence.MappedSuperclass;

/** Has a name. */
@MappedSuperclass
public class NamedEntity extends BaseEntity {
    private String name;

    public NamedEntity() {}

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
