package dev.azoth.ormtests.inherit;

import jakarta.persistence.Entity;

/** In the table of tools, and one of its own. */
@Entity
public class Chainsaw extends Saw {
    private String fuel;

    protected Chainsaw() {}

    public Chainsaw(String name, Integer teeth, String fuel) {
        super(name, teeth);
        this.fuel = fuel;
    }

    public String getFuel() {
        return fuel;
    }

    public void setFuel(String fuel) {
        this.fuel = fuel;
    }
}
