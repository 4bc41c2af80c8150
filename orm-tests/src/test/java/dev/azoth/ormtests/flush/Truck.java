package dev.azoth.ormtests.flush;

import jakarta.persistence.Entity;

/** Beside the car. */
@Entity
public class Truck extends Vehicle {
    private Integer load;

    protected Truck() {}

    public Truck(String name, Integer load) {
        super(name);
        this.load = load;
    }

    public Integer getLoad() {
        return load;
    }
}
