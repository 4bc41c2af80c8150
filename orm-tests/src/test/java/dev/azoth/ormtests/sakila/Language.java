package dev.azoth.ormtests.sakila;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/** A language. */
@Entity
@AttributeOverride(name = "id", column = @Column(name = "language_id"))
public class Language extends Touched {
    @Column(length = 20, nullable = false, unique = true)
    private String name;

    protected Language() {}

    public Language(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
