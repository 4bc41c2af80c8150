package dev.azoth.ormtests.poly;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What a person has written. */
@Entity
@Table(name = "paperwork")
public class Paperwork {
    @Id
    @Column(name = "paperwork_id")
    private Integer id;

    private String description;

    @ManyToOne
    @JoinColumn(name = "person_id")
    private Person person;

    public Integer getId() {
        return id;
    }

    public String getDescription() {
        return description;
    }

    public Person getPerson() {
        return person;
    }
}
