package dev.azoth.examples.orm.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Of a team. */
@Entity
@Table(name = "azoth_quickstart_player")
public class Player {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @ManyToOne(optional = false)
    private Team team;

    private String name;

    protected Player() {}

    public Player(String name) {
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public Team getTeam() {
        return team;
    }

    public String getName() {
        return name;
    }

    @Override
    public String toString() {
        return "Player(" + name + ")";
    }
}
