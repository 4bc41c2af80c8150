package dev.azoth.ormtests.polyload;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

/** What is drawn. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
public class Shape {
    @Id
    private Integer id;

    private String colour;

    protected Shape() {}

    Shape(Integer id, String colour) {
        this.id = id;
        this.colour = colour;
    }

    Integer getId() {
        return id;
    }

    String getColour() {
        return colour;
    }
}
