package dev.azoth.ormtests.unheld;

import dev.azoth.orm.collection.DynamicCollection;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Of many blogs. */
@Entity
public class Reader {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private String name;

    private int visits;

    @ManyToMany(mappedBy = "readers")
    private List<Blog> blogs = new ArrayList<>();

    @OneToMany(mappedBy = "reader", cascade = CascadeType.PERSIST)
    private DynamicCollection<Comment> comments;

    protected Reader() {}

    public Reader(String name) {
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public int getVisits() {
        return visits;
    }

    public DynamicCollection<Comment> getComments() {
        return comments;
    }

    public List<Blog> getBlogs() {
        return blogs;
    }
}
