package dev.azoth.ormtests.model.account;

import jakarta.persistence.Embeddable;
import java.util.Objects;

/** An embeddable class whose objects change. */
@Embeddable
public class PostalAddress {
    private String street;
    private String city;

    protected PostalAddress() {}

    public PostalAddress(String street, String city) {
        this.street = street;
        this.city = city;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getCity() {
        return city;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PostalAddress that
                && Objects.equals(street, that.street)
                && Objects.equals(city, that.city);
    }

    @Override
    public int hashCode() {
        return Objects.hash(street, city);
    }
}
