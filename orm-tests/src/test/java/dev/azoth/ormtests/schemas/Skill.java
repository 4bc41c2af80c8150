package dev.azoth.ormtests.schemas;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** In a third schema. */
@Entity
@Table(schema = "azoth_lists")
public class Skill {
    @Id
    private String name;

    protected Skill() {}

    public Skill(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }
}
