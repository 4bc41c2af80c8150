package dev.azoth.ormtests.cycles;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Nothing but a root. */
@Entity
@Table(name = "cycle_first_branches")
public class FirstBranch extends Root {
    @ManyToOne
    private Root other;

    protected FirstBranch() {}

    public FirstBranch(String name) {
        super(name);
    }

    public Root getOther() {
        return other;
    }

    public void setOther(Root other) {
        this.other = other;
    }
}
