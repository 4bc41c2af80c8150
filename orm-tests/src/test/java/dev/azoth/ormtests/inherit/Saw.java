package dev.azoth.ormtests.inherit;

import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

/** In the table of tools; those below have tables of their own. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
public class Saw extends Tool {
    private Integer teeth;

    protected Saw() {}

    public Saw(String name, Integer teeth) {
        super(name);
        this.teeth = teeth;
    }

    public Integer getTeeth() {
        return teeth;
    }

    public void setTeeth(Integer teeth) {
        this.teeth = teeth;
    }
}
