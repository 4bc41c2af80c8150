package dev.azoth.ormtests.naturalkeys;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.List;

/** Linked without a constraint. */
@Entity
public class Market {
    @Id
    private String name;

    @ManyToMany(mappedBy = "markets")
    private List<Seller> sellers = new ArrayList<>();

    protected Market() {}

    public Market(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Seller> getSellers() {
        return sellers;
    }

    public void setSellers(List<Seller> sellers) {
        this.sellers = sellers;
    }
}
