package dev.azoth.ormtests.flush;

import dev.azoth.ormtests.model.Named;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/** Knows the key of its crate, but not the crate. */
@Entity
public class Bottle extends Named {
    @Column(name = "crate_id")
    private Integer crateId;

    protected Bottle() {}

    public Bottle(String name) {
        super(name);
    }

    public Integer getCrateId() {
        return crateId;
    }

    public void setCrateId(Integer crateId) {
        this.crateId = crateId;
    }
}
