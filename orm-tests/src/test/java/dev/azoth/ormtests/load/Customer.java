package dev.azoth.ormtests.load;

import dev.azoth.orm.annotation.Deferred;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** With three collections. */
@Entity
public class Customer {
    @Id
    private Integer id;

    private String name;

    @Deferred
    private String bio;

    @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Purchase> purchases = new ArrayList<>();

    @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL)
    private List<Address> addresses = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "customer_tag")
    private List<Tag> tags = new ArrayList<>();

    protected Customer() {}

    public Customer(int id, String name) {
        this.id = id;
        this.name = name;
        this.bio = "born " + id;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getBio() {
        return bio;
    }

    public List<Purchase> getPurchases() {
        return purchases;
    }

    public List<Address> getAddresses() {
        return addresses;
    }

    public List<Tag> getTags() {
        return tags;
    }
}
