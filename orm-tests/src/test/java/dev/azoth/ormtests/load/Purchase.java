package dev.azoth.ormtests.load;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Purchase {
    @Id
    private Integer id;

    @ManyToOne
    private Customer customer;

    private String description;

    @OneToMany(mappedBy = "purchase", cascade = CascadeType.ALL)
    private List<Item> items = new ArrayList<>();

    protected Purchase() {}

    public Purchase(int id, String description) {
        this.id = id;
        this.description = description;
    }

    public Integer getId() {
        return id;
    }

    public Customer getCustomer() {
        return customer;
    }

    public String getDescription() {
        return description;
    }

    public List<Item> getItems() {
        return items;
    }
}
