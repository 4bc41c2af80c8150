package dev.azoth.ormtests.eager;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** A word that items are found by. */
@Entity
@Table(name = "keywords")
public class Keyword {
    @Id
    private Integer id;

    private String name;

    @ManyToMany(mappedBy = "keywords")
    @OrderBy("id")
    private List<Item> items = new ArrayList<>();

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public List<Item> getItems() {
        return items;
    }
}
