package dev.azoth.ormtests.sakila;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;

/** A city of a country. */
@Entity
@AttributeOverride(name = "id", column = @Column(name = "city_id"))
public class City extends Touched {
    @Column(length = 50, nullable = false)
    private String city;

    @ManyToOne(optional = false)
    private Country country;

    protected City() {}

    public City(String city, Country country) {
        this.city = city;
        this.country = country;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public Country getCountry() {
        return country;
    }

    public void setCountry(Country country) {
        this.country = country;
    }
}
