package dev.azoth.ormtests.inherit;

import jakarta.persistence.Entity;

/** In the table of freighters, with nothing of its own. */
@Entity
public class Reefer extends Freighter {
    protected Reefer() {}

    public Reefer(String name, Integer tons) {
        super(name, tons);
    }
}
