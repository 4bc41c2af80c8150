package dev.azoth.ormtests.load;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
public class Item {
    @Id
    private Integer id;

    @ManyToOne
    private Purchase purchase;

    private String name;

    protected Item() {}

    public Item(int id, String name) {
        this.id = id;
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public Purchase getPurchase() {
        return purchase;
    }

    public String getName() {
        return name;
    }
}
