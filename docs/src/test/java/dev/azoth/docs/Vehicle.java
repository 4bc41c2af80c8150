package dev.azoth.docs;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

/** An entity that others extend, for the manual. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
public class Vehicle {
    @Id
    @GeneratedValue
    private Integer id;

    private String name;

    protected Vehicle() {}

    public Vehicle(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }
}
