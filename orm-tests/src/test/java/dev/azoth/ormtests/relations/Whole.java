package dev.azoth.ormtests.relations;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** May have a part, whose key is its own. */
@Entity
public class Whole {
    @Id
    @GeneratedValue
    private Integer id;

    @OneToOne(mappedBy = "whole", cascade = CascadeType.ALL, orphanRemoval = true)
    private Part part;

    public Whole() {}

    public Integer getId() {
        return id;
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }
}
