package dev.azoth.ormtests.sakila;

import dev.azoth.orm.annotation.PassiveDeletes;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Of a copy, by a key of three columns. */
@Entity
@AttributeOverride(name = "id", column = @Column(name = "rental_id"))
public class Rental extends Touched {
    private Instant rented;

    private Instant returned;

    @ManyToOne(optional = false)
    private Inventory inventory;

    @ManyToOne
    private Customer customer;

    @OneToMany(mappedBy = "rental", cascade = CascadeType.ALL)
    @PassiveDeletes
    private List<Payment> payments = new ArrayList<>();

    protected Rental() {}

    public Rental(Instant rented, Inventory inventory, Customer customer) {
        this.rented = rented;
        this.inventory = inventory;
        this.customer = customer;
    }

    public Instant getRented() {
        return rented;
    }

    public void setRented(Instant rented) {
        this.rented = rented;
    }

    public Instant getReturned() {
        return returned;
    }

    public void setReturned(Instant returned) {
        this.returned = returned;
    }

    public Inventory getInventory() {
        return inventory;
    }

    public void setInventory(Inventory inventory) {
        this.inventory = inventory;
    }

    public Customer getCustomer() {
        return customer;
    }

    public void setCustomer(Customer customer) {
        this.customer = customer;
    }

    public List<Payment> getPayments() {
        return payments;
    }
}
