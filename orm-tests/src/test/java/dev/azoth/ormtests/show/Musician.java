package dev.azoth.ormtests.show;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Shown by its fields, and those of another object. */
@Entity
public class Musician {
    @Id
    private Integer id;

    private String name;

    @ManyToOne
    private Band band;

    protected Musician() {}

    public Musician(int id, String name, Band band) {
        this.id = id;
        this.name = name;
        this.band = band;
    }

    public String getName() {
        return name;
    }

    public Band getBand() {
        return band;
    }

    @Override
    public String toString() {
        if (name != null && name.equals("broken")) {
            throw new IllegalStateException("broken");
        }
        return name + " of " + band.getName();
    }
}
