package dev.azoth.ormtests.polyload;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What draws. */
@Entity
public class Pen {
    @Id
    private Integer id;

    private String name;

    protected Pen() {}

    Pen(Integer id, String name) {
        this.id = id;
        this.name = name;
    }

    Integer getId() {
        return id;
    }

    String getName() {
        return name;
    }
}
