package dev.azoth.ormtests.sakila;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import java.util.LinkedHashMap;
import java.util.Map;

/** A country and its cities. */
@Entity
@AttributeOverride(name = "id", column = @Column(name = "country_id"))
public class Country extends Touched {
    @Column(length = 50, nullable = false)
    private String country;

    @OneToMany(mappedBy = "country", cascade = CascadeType.ALL, orphanRemoval = true)
    @MapKey(name = "city")
    private Map<String, City> cities = new LinkedHashMap<>();

    protected Country() {}

    public Country(String country) {
        this.country = country;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public Map<String, City> getCities() {
        return cities;
    }
}
