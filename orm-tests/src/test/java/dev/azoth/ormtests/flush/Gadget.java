package dev.azoth.ormtests.flush;

import dev.azoth.orm.annotation.ServerDefault;
import dev.azoth.orm.annotation.ServerOnUpdate;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Whose changes a trigger counts. */
@Entity
public class Gadget {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private String name;

    @ServerDefault("1")
    @ServerOnUpdate
    private Integer changes;

    protected Gadget() {}

    public Gadget(String name) {
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getChanges() {
        return changes;
    }

    public void setChanges(Integer changes) {
        this.changes = changes;
    }
}
