package dev.azoth.ormtests.flush;

import jakarta.persistence.Entity;

/** The second level. */
@Entity
public class Car extends Vehicle {
    private Integer seats;

    protected Car() {}

    public Car(String name, Integer seats) {
        super(name);
        this.seats = seats;
    }

    public Integer getSeats() {
        return seats;
    }

    public void setSeats(Integer seats) {
        this.seats = seats;
    }
}
