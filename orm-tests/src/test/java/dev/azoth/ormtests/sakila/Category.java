package dev.azoth.ormtests.sakila;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A tree of kinds of films. */
@Entity
@AttributeOverride(name = "id", column = @Column(name = "category_id"))
public class Category extends Touched {
    @Column(length = 25, nullable = false)
    private String name;

    @ManyToOne
    private Category parent;

    @OneToMany(mappedBy = "parent")
    @OrderBy("name")
    private List<Category> children = new ArrayList<>();

    @ManyToMany(mappedBy = "categories")
    private Set<Film> films = new LinkedHashSet<>();

    protected Category() {}

    public Category(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Category getParent() {
        return parent;
    }

    public void setParent(Category parent) {
        this.parent = parent;
    }

    public List<Category> getChildren() {
        return children;
    }

    public Set<Film> getFilms() {
        return films;
    }
}
