package dev.azoth.ormtests.flush;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Knows the key of its crate, but not the crate. */
@Entity
public class Bottle {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private String name;

    @Column(name = "crate_id")
    private Integer crateId;

    protected Bottle() {}

    public Bottle(String name) {
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getCrateId() {
        return crateId;
    }

    public void setCrateId(Integer crateId) {
        this.crateId = crateId;
    }
}
