package dev.azoth.ormtests.composite;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** One for each region, by columns whose names are not told. */
@Entity
public class Mayor {
    @Id
    @GeneratedValue
    private Integer id;

    private String name;

    @OneToOne
    private Region region;

    protected Mayor() {}

    public Mayor(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public Region getRegion() {
        return region;
    }
}
