package dev.azoth.ormtests.cycles;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Refers to the other branch. */
@Entity
@Table(name = "cycle_second_branches")
public class SecondBranch extends Root {
    @ManyToOne
    private FirstBranch first;

    protected SecondBranch() {}

    public SecondBranch(String name) {
        super(name);
    }

    public FirstBranch getFirst() {
        return first;
    }

    public void setFirst(FirstBranch first) {
        this.first = first;
    }
}
