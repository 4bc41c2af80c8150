package dev.azoth.examples.orm.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What a user has ordered. */
@Entity
@Table(name = "azoth_quickstart_order")
public class Order {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @ManyToOne(optional = false)
    private User user;

    private String item;

    protected Order() {}

    public Order(String item) {
        this.item = item;
    }

    public Integer getId() {
        return id;
    }

    public User getUser() {
        return user;
    }

    public String getItem() {
        return item;
    }

    @Override
    public String toString() {
        return "Order(" + item + ")";
    }
}
