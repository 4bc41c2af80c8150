package dev.azoth.ormtests.sakila;

import dev.azoth.orm.annotation.Deferred;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;

/** Works in a store, has a picture. */
@Entity
@AttributeOverride(name = "id", column = @Column(name = "staff_id"))
public class Staff extends Touched {
    @Column(length = 45)
    private String firstName;

    @Column(length = 45)
    private String lastName;

    @Deferred
    private byte[] picture;

    private boolean active;

    @ManyToOne(cascade = CascadeType.PERSIST)
    private Store store;

    @ManyToOne
    private Staff reportsTo;

    protected Staff() {}

    public Staff(String firstName, String lastName) {
        this.firstName = firstName;
        this.lastName = lastName;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public byte[] getPicture() {
        return picture;
    }

    public void setPicture(byte[] picture) {
        this.picture = picture;
    }

    public boolean getActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public Store getStore() {
        return store;
    }

    public void setStore(Store store) {
        this.store = store;
    }

    public Staff getReportsTo() {
        return reportsTo;
    }

    public void setReportsTo(Staff reportsTo) {
        this.reportsTo = reportsTo;
    }
}
