package dev.azoth.ormtests.poly;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What an engineer has. */
@Entity
@Table(name = "machines")
public class Machine {
    @Id
    @Column(name = "machine_id")
    private Integer id;

    private String name;

    @ManyToOne
    @JoinColumn(name = "engineer_id")
    private Engineer engineer;

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Engineer getEngineer() {
        return engineer;
    }
}
