package dev.azoth.ormtests.sakila;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/** An actor. */
@Entity
@Table(
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_actor",
                        columnNames = {"first_name", "last_name"}))
@AttributeOverride(name = "id", column = @Column(name = "actor_id"))
public class Actor extends Touched {
    @Column(length = 45)
    private String firstName;

    @Column(length = 45)
    private String lastName;

    @OneToMany(mappedBy = "actor", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<FilmActor> films = new ArrayList<>();

    protected Actor() {}

    public Actor(String firstName, String lastName) {
        this.firstName = firstName;
        this.lastName = lastName;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public List<FilmActor> getFilms() {
        return films;
    }
}
