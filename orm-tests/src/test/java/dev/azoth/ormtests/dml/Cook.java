package dev.azoth.ormtests.dml;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** In its parent's table. */
@Entity
@DiscriminatorValue("cook")
public class Cook extends Staff {
    private String dish;

    protected Cook() {}

    public Cook(String name, String dish) {
        super(name);
        this.dish = dish;
    }

    public String getDish() {
        return dish;
    }
}
