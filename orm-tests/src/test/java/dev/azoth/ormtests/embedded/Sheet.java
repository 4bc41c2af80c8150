package dev.azoth.ormtests.embedded;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** Known by an embedded key. */
@Entity
public class Sheet {
    @EmbeddedId
    private Edition version;

    private String name;

    protected Sheet() {}

    public Sheet(Edition version, String name) {
        this.version = version;
        this.name = name;
    }

    public Edition getVersion() {
        return version;
    }

    public void setVersion(Edition version) {
        this.version = version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
