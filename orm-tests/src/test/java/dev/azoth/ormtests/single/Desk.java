package dev.azoth.ormtests.single;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** With one lamp, or none. */
@Entity
public class Desk {
    @Id
    private Integer id;

    @OneToOne(mappedBy = "desk")
    private Lamp lamp;

    public Integer getId() {
        return id;
    }

    public Lamp getLamp() {
        return lamp;
    }
}
