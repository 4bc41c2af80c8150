package dev.azoth.ormtests.flush;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** The third level. */
@Entity
@DiscriminatorValue("lead")
public class Lead extends Engineer {
    private Integer rank;

    @OneToMany(mappedBy = "boss")
    private List<Engineer> team = new ArrayList<>();

    protected Lead() {}

    public Lead(String name, String field, Integer rank) {
        super(name, field);
        this.rank = rank;
    }

    public Integer getRank() {
        return rank;
    }

    public void setRank(Integer rank) {
        this.rank = rank;
    }

    public List<Engineer> getTeam() {
        return team;
    }
}
