package dev.azoth.ormtests.load;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
public class Address {
    @Id
    private Integer id;

    @ManyToOne
    private Customer customer;

    private String email;

    protected Address() {}

    public Address(int id, String email) {
        this.id = id;
        this.email = email;
    }

    public Integer getId() {
        return id;
    }

    public Customer getCustomer() {
        return customer;
    }

    public String getEmail() {
        return email;
    }
}
