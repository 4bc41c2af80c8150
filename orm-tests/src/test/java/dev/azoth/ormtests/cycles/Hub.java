package dev.azoth.ormtests.cycles;

import dev.azoth.orm.annotation.PostUpdate;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** Refers to three of those that refer to it. */
@Entity
@Table(name = "cycle_hubs")
public class Hub {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private String name;

    @ManyToOne
    @PostUpdate
    private Spoke first;

    @ManyToOne
    @PostUpdate
    private Spoke second;

    @ManyToOne
    @PostUpdate
    private Spoke third;

    @OneToMany(mappedBy = "hub")
    private List<Spoke> spokes = new ArrayList<>();

    protected Hub() {}

    public Hub(String name) {
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Spoke getFirst() {
        return first;
    }

    public void setFirst(Spoke first) {
        this.first = first;
    }

    public Spoke getSecond() {
        return second;
    }

    public void setSecond(Spoke second) {
        this.second = second;
    }

    public Spoke getThird() {
        return third;
    }

    public void setThird(Spoke third) {
        this.third = third;
    }

    public List<Spoke> getSpokes() {
        return spokes;
    }

    public void setSpokes(List<Spoke> spokes) {
        this.spokes = spokes;
    }
}
