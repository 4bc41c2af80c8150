package dev.azoth.ormtests.unheld;

import dev.azoth.orm.collection.DynamicCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;

/** Of many blogs. */
@Entity
public class Label {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private String name;

    @ManyToMany(mappedBy = "labels")
    @OrderBy("id")
    private DynamicCollection<Blog> blogs;

    protected Label() {}

    public Label(String name) {
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public DynamicCollection<Blog> getBlogs() {
        return blogs;
    }
}
