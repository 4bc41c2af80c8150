package dev.azoth.ormtests.single;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** Of a desk. */
@Entity
public class Lamp {
    @Id
    private Integer id;

    @OneToOne
    private Desk desk;

    public Integer getId() {
        return id;
    }

    public Desk getDesk() {
        return desk;
    }
}
