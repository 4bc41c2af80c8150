package dev.azoth.ormtests.load;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Tag {
    @Id
    private Integer id;

    private String name;

    @ManyToMany(mappedBy = "tags")
    private List<Customer> customers = new ArrayList<>();

    protected Tag() {}

    public Tag(int id, String name) {
        this.id = id;
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public List<Customer> getCustomers() {
        return customers;
    }
}
