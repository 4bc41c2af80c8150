package dev.azoth.ormtests.eager;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** What can be ordered. */
@Entity
@Table(name = "items")
public class Item {
    @Id
    private Integer id;

    private String description;

    @ManyToMany
    @JoinTable(
            name = "item_keywords",
            joinColumns = @JoinColumn(name = "item_id"),
            inverseJoinColumns = @JoinColumn(name = "keyword_id"))
    @OrderBy("id")
    private List<Keyword> keywords = new ArrayList<>();

    @ManyToMany(mappedBy = "items")
    @OrderBy("id")
    private List<Order> orders = new ArrayList<>();

    public Integer getId() {
        return id;
    }

    public String getDescription() {
        return description;
    }

    public List<Keyword> getKeywords() {
        return keywords;
    }

    public List<Order> getOrders() {
        return orders;
    }
}
