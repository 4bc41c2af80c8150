package dev.azoth.examples.orm.model;

import dev.azoth.orm.annotation.Loading;
import dev.azoth.orm.annotation.LoadingStrategy;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** Never there without its players. */
@Entity
@Table(name = "azoth_quickstart_team")
public class Team {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private String name;

    @OneToMany(mappedBy = "team", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    @Loading(LoadingStrategy.SELECTIN)
    private List<Player> players = new ArrayList<>();

    protected Team() {}

    public Team(String name, Player... players) {
        this.name = name;
        this.players.addAll(List.of(players));
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public List<Player> getPlayers() {
        return players;
    }

    @Override
    public String toString() {
        return "Team(" + name + ")";
    }
}
