package dev.azoth.ormtests.merge;

import dev.azoth.orm.annotation.Deferred;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** With an excerpt that is read when it is asked for. */
@Entity
@Table(name = "book")
public class Book {
    @Id
    private Integer id;

    private String title;

    private String summary;

    @Deferred
    private String excerpt;

    protected Book() {}

    public Book(Integer id, String title, String summary, String excerpt) {
        this.id = id;
        this.title = title;
        this.summary = summary;
        this.excerpt = excerpt;
    }

    public Integer getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getExcerpt() {
        return excerpt;
    }
}
