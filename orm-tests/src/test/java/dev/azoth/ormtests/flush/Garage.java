package dev.azoth.ormtests.flush;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.List;

/** Refers to a subclass, and holds objects of all. */
@Entity
public class Garage {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @OneToMany(mappedBy = "garage", cascade = CascadeType.ALL)
    private List<Vehicle> vehicles = new ArrayList<>();

    @OneToOne
    @dev.azoth.orm.annotation.PostUpdate
    private Taxi best;

    public Integer getId() {
        return id;
    }

    public List<Vehicle> getVehicles() {
        return vehicles;
    }

    public Taxi getBest() {
        return best;
    }

    public void setBest(Taxi best) {
        this.best = best;
    }
}
