package dev.azoth.ormtests.unheld;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Of a blog. */
@Entity
public class Comment {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private String text;

    @ManyToOne
    private Blog blog;

    @ManyToOne
    private Reader reader;

    protected Comment() {}

    public Comment(String text) {
        this.text = text;
    }

    public Integer getId() {
        return id;
    }

    public String getText() {
        return text;
    }

    public Blog getBlog() {
        return blog;
    }

    public Reader getReader() {
        return reader;
    }

    public void setBlog(Blog blog) {
        this.blog = blog;
    }
}
