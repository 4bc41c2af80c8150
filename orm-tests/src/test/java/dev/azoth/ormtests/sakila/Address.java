package dev.azoth.ormtests.sakila;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;

/** With a location. */
@Entity
@AttributeOverride(name = "id", column = @Column(name = "address_id"))
public class Address extends Touched {
    @Embedded
    private Location location;

    @ManyToOne(optional = false, cascade = CascadeType.PERSIST)
    private City city;

    @Column(length = 10)
    private String postalCode;

    @Column(length = 20)
    private String phone;

    protected Address() {}

    public Address(Location location, City city) {
        this.location = location;
        this.city = city;
    }

    public Location getLocation() {
        return location;
    }

    public void setLocation(Location location) {
        this.location = location;
    }

    public City getCity() {
        return city;
    }

    public void setCity(City city) {
        this.city = city;
    }

    public String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(String postalCode) {
        this.postalCode = postalCode;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
