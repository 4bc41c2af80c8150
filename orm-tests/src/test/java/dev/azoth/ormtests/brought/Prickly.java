package dev.azoth.ormtests.brought;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Cannot be compared: what it does with its objects, the ORM does by identity. */
@Entity
public class Prickly {
    @Id
    @GeneratedValue
    private Integer id;

    private String name;

    @ManyToOne
    private Prickly parent;

    @OneToMany(mappedBy = "parent", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("name")
    private List<Prickly> children = new ArrayList<>();

    @ManyToMany
    private List<Prickly> friends = new ArrayList<>();

    protected Prickly() {}

    public Prickly(String name) {
        this.name = name;
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

    public Prickly getParent() {
        return parent;
    }

    public void setParent(Prickly parent) {
        this.parent = parent;
    }

    public List<Prickly> getChildren() {
        return children;
    }

    public List<Prickly> getFriends() {
        return friends;
    }

    @Override
    public boolean equals(Object other) {
        throw new AssertionError("equals");
    }

    @Override
    public int hashCode() {
        throw new AssertionError("hashCode");
    }
}
