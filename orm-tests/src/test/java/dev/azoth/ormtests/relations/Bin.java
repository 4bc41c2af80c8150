package dev.azoth.ormtests.relations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Has items and labels. */
@Entity
public class Bin {
    @Id
    private Integer id;

    @OneToMany(mappedBy = "bin")
    @OrderBy
    private List<Item> items = new ArrayList<>();

    @ManyToMany
    @OrderBy
    private List<Label> labels = new ArrayList<>();

    protected Bin() {}

    public Bin(Integer id) {
        this.id = id;
    }

    public Integer getId() {
        return id;
    }

    public List<Item> getItems() {
        return items;
    }

    public List<Label> getLabels() {
        return labels;
    }
}
