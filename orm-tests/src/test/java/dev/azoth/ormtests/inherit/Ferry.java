package dev.azoth.ormtests.inherit;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Beside its own it has a column of a mapped superclass between, under another name. */
@Entity
@AttributeOverride(name = "capacity", column = @Column(name = "seats"))
public class Ferry extends Carrying {
    private String line;

    @ManyToMany
    @JoinTable(name = "ferry_harbour")
    @OrderBy("id")
    private List<Harbour> calls = new ArrayList<>();

    protected Ferry() {}

    public Ferry(String name, Integer capacity, String line) {
        super(name, capacity);
        this.line = line;
    }

    public String getLine() {
        return line;
    }

    public void setLine(String line) {
        this.line = line;
    }

    public List<Harbour> getCalls() {
        return calls;
    }
}
