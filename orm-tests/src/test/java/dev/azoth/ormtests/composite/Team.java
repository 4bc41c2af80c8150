package dev.azoth.ormtests.composite;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import java.util.LinkedHashSet;
import java.util.Set;

/** Many to many with regions, both sides with keys of two columns. */
@Entity
public class Team {
    @EmbeddedId
    private TeamKey key;

    private String title;

    @ManyToMany(mappedBy = "teams")
    private Set<Region> regions = new LinkedHashSet<>();

    protected Team() {}

    public Team(String league, int place, String title) {
        this.key = new TeamKey(league, place);
        this.title = title;
    }

    public TeamKey getKey() {
        return key;
    }

    public String getTitle() {
        return title;
    }

    public Set<Region> getRegions() {
        return regions;
    }
}
