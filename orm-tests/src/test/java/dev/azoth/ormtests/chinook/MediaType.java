package dev.azoth.ormtests.chinook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Of tracks: how they are stored. */
@Entity
public class MediaType {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "media_type_id")
    private Integer id;

    @Column(length = 120)
    private String name;

    protected MediaType() {}

    public MediaType(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }
}
