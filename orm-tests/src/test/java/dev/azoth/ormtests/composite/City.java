package dev.azoth.ormtests.composite;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** Refers to a region by two columns, told in another order than the key's. */
@Entity
public class City {
    @Id
    @GeneratedValue
    private Integer id;

    private String name;

    @ManyToOne
    @JoinColumn(name = "region_number", referencedColumnName = "number")
    @JoinColumn(name = "region_country", referencedColumnName = "country")
    private Region region;

    protected City() {}

    public City(String name) {
        this.name = name;
    }

    public City(String name, Region region) {
        this.name = name;
        this.region = region;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Region getRegion() {
        return region;
    }

    public void setRegion(Region region) {
        this.region = region;
    }
}
