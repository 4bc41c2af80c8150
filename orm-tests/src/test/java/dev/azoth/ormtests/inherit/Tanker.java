package dev.azoth.ormtests.inherit;

import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** In the table of freighters. */
@Entity
public class Tanker extends Freighter {
    private String oil;

    @ManyToOne
    @JoinColumn(name = "tug_id")
    private Tug tug;

    protected Tanker() {}

    public Tanker(String name, Integer tons, String oil) {
        super(name, tons);
        this.oil = oil;
    }

    public String getOil() {
        return oil;
    }

    public void setOil(String oil) {
        this.oil = oil;
    }

    public Tug getTug() {
        return tug;
    }

    public void setTug(Tug tug) {
        this.tug = tug;
    }
}
