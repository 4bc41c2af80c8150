package dev.azoth.ormtests.dml;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** What belongs to a person. */
@Entity
public class Paper {
    @Id
    private Integer id;

    private String title;

    @ManyToOne
    private Person person;

    protected Paper() {}

    public Paper(Integer id, String title, Person person) {
        this.id = id;
        this.title = title;
        this.person = person;
    }

    public String getTitle() {
        return title;
    }

    public Person getPerson() {
        return person;
    }
}
