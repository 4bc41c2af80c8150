package dev.azoth.ormtests.sakila;

import dev.azoth.orm.annotation.OnDelete;
import dev.azoth.sql.schema.ReferentialAction;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** An actor in a film, as an object with a key made of both. */
@Entity
@IdClass(FilmActorKey.class)
public class FilmActor {
    @Id
    @ManyToOne
    @JoinColumn(name = "actor_id")
    private Actor actor;

    @Id
    @ManyToOne
    @JoinColumn(name = "film_id")
    @OnDelete(ReferentialAction.CASCADE)
    private Film film;

    @Column(length = 30)
    private String part;

    protected FilmActor() {}

    public FilmActor(Actor actor, Film film, String part) {
        this.actor = actor;
        this.film = film;
        this.part = part;
    }

    public Actor getActor() {
        return actor;
    }

    public void setActor(Actor actor) {
        this.actor = actor;
    }

    public Film getFilm() {
        return film;
    }

    public void setFilm(Film film) {
        this.film = film;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part;
    }
}
