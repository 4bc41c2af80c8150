package dev.azoth.ormtests.json;

import com.fasterxml.jackson.annotation.JsonBackReference;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
public class Poem {
    @Id
    private Integer id;

    @JsonProperty("name")
    private String title;

    @ManyToOne
    @JsonBackReference
    private Poet poet;

    protected Poem() {}

    public Poem(int id, String title) {
        this.id = id;
        this.title = title;
    }

    public Integer getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public Poet getPoet() {
        return poet;
    }
}
