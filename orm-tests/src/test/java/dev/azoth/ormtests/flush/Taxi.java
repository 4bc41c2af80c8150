package dev.azoth.ormtests.flush;

import jakarta.persistence.Entity;

/** The third level. */
@Entity
public class Taxi extends Car {
    private String permit;

    protected Taxi() {}

    public Taxi(String name, Integer seats, String permit) {
        super(name, seats);
        this.permit = permit;
    }

    public String getPermit() {
        return permit;
    }
}
