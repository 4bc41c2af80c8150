package dev.azoth.ormtests.inherit;

import jakarta.persistence.MappedSuperclass;

/** What carries a number of something. */
@MappedSuperclass
public abstract class Carrying extends Ship {
    private Integer capacity;

    protected Carrying() {}

    protected Carrying(String name, Integer capacity) {
        super(name);
        this.capacity = capacity;
    }

    public Integer getCapacity() {
        return capacity;
    }

    public void setCapacity(Integer capacity) {
        this.capacity = capacity;
    }
}
