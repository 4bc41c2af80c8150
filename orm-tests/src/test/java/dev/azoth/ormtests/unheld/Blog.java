package dev.azoth.ormtests.unheld;

import dev.azoth.orm.collection.DynamicCollection;
import dev.azoth.orm.collection.WriteOnlyCollection;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

/** With collections of every kind that do not hold their members. */
@Entity
public class Blog {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private String name;

    @OneToMany(
            mappedBy = "blog",
            cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @OrderBy("text DESC")
    private DynamicCollection<Post> posts;

    @OneToMany(
            mappedBy = "blog",
            cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @OrderBy("text")
    private WriteOnlyCollection<Comment> comments;

    @ManyToMany(cascade = CascadeType.PERSIST)
    @JoinTable(name = "blog_label")
    @OrderBy("name")
    private DynamicCollection<Label> labels;

    @ManyToMany(cascade = CascadeType.PERSIST)
    @JoinTable(name = "blog_reader")
    @OrderBy("name")
    private WriteOnlyCollection<Reader> readers;

    @ManyToOne
    private Blog parent;

    @OneToMany(mappedBy = "parent", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private DynamicCollection<Blog> children;

    protected Blog() {}

    public Blog(String name) {
        this.name = name;
    }

    /** A copy of one that has this key. */
    Blog(Integer id, String name) {
        this.id = id;
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public DynamicCollection<Post> getPosts() {
        return posts;
    }

    public WriteOnlyCollection<Comment> getComments() {
        return comments;
    }

    public DynamicCollection<Label> getLabels() {
        return labels;
    }

    public WriteOnlyCollection<Reader> getReaders() {
        return readers;
    }

    public Blog getParent() {
        return parent;
    }

    public DynamicCollection<Blog> getChildren() {
        return children;
    }
}
