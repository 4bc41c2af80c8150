package dev.azoth.ormtests.inherit;

import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

/** Those below share its table. */
@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
public class Freighter extends Ship {
    private Integer tons;

    protected Freighter() {}

    public Freighter(String name, Integer tons) {
        super(name);
        this.tons = tons;
    }

    public Integer getTons() {
        return tons;
    }

    public void setTons(Integer tons) {
        this.tons = tons;
    }
}
