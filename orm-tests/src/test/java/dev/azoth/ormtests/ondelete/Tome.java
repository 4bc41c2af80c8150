package dev.azoth.ormtests.ondelete;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** Knows nothing of shelves. */
@Entity
public class Tome {
    @Id
    @GeneratedValue
    private Integer id;

    private String title;

    protected Tome() {}

    public Tome(String title) {
        this.title = title;
    }

    public String getTitle() {
        return title;
    }
}
