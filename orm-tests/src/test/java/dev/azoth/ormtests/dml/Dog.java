package dev.azoth.ormtests.dml;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** With a table of its own beside its parent's. */
@Entity
@DiscriminatorValue("dog")
public class Dog extends Animal {
    private String breed;

    protected Dog() {}

    public Dog(String name, String breed) {
        super(name);
        this.breed = breed;
    }

    public String getBreed() {
        return breed;
    }
}
