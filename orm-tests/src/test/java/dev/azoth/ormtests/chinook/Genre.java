package dev.azoth.ormtests.chinook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Of tracks. */
@Entity
public class Genre {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "genre_id")
    private Integer id;

    @Column(length = 120)
    private String name;

    protected Genre() {}

    public Genre(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }
}
