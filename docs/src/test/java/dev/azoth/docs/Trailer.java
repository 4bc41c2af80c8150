package dev.azoth.docs;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** What a truck draws, for the manual. */
@Entity
public class Trailer {
    @Id
    @GeneratedValue
    private Integer id;

    @ManyToOne
    private Truck truck;

    protected Trailer() {}

    public Trailer(Truck truck) {
        this.truck = truck;
    }

    public Truck getTruck() {
        return truck;
    }
}
