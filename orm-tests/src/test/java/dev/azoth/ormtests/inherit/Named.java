package dev.azoth.ormtests.inherit;

import jakarta.persistence.MappedSuperclass;

/** What has a name. */
@MappedSuperclass
public abstract class Named {
    private String name;

    protected Named() {}

    protected Named(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
