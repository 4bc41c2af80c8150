package dev.azoth.ormtests.inherit;

import jakarta.persistence.Entity;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** What helps tankers. */
@Entity
public class Tug extends Ship {
    private Integer power;

    @OneToMany(mappedBy = "tug")
    @OrderBy("id")
    private List<Tanker> tankers = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "tug_harbour")
    @OrderBy("id")
    private List<Harbour> calls = new ArrayList<>();

    protected Tug() {}

    public Tug(String name, Integer power) {
        super(name);
        this.power = power;
    }

    public Integer getPower() {
        return power;
    }

    public void setPower(Integer power) {
        this.power = power;
    }

    public List<Tanker> getTankers() {
        return tankers;
    }

    public List<Harbour> getCalls() {
        return calls;
    }
}
