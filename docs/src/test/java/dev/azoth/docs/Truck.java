package dev.azoth.docs;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** An entity that extends another, for the manual. */
@Entity
public class Truck extends Vehicle {
    private Integer tons;

    @OneToMany(mappedBy = "truck", cascade = CascadeType.ALL)
    private List<Trailer> trailers = new ArrayList<>();

    protected Truck() {}

    public Truck(String name, Integer tons) {
        super(name);
        this.tons = tons;
        trailers.add(new Trailer(this));
    }

    public Integer getTons() {
        return tons;
    }

    public List<Trailer> getTrailers() {
        return trailers;
    }
}
