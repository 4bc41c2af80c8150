package dev.azoth.ormtests.sakila;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;

/** Has the key of its film. */
@Entity
public class FilmText {
    @Id
    private Integer filmId;

    @OneToOne
    @MapsId
    private Film film;

    @Column(nullable = false)
    private String title;

    @Lob
    private String description;

    protected FilmText() {}

    public FilmText(Film film, String title, String description) {
        this.film = film;
        this.title = title;
        this.description = description;
    }

    public Integer getFilmId() {
        return filmId;
    }

    public void setFilmId(Integer filmId) {
        this.filmId = filmId;
    }

    public Film getFilm() {
        return film;
    }

    public void setFilm(Film film) {
        this.film = film;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}
