package dev.azoth.ormtests.cycles;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Between places. */
@Entity
@Table(name = "cycle_transitions")
public class Transition {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private String name;

    @ManyToMany
    @JoinTable(
            name = "cycle_inputs",
            joinColumns = @JoinColumn(name = "transition_id"),
            inverseJoinColumns = @JoinColumn(name = "place_id"))
    @OrderBy("id")
    private List<Place> inputs = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "cycle_outputs",
            joinColumns = @JoinColumn(name = "transition_id"),
            inverseJoinColumns = @JoinColumn(name = "place_id"))
    @OrderBy("id")
    private Set<Place> outputs = new LinkedHashSet<>();

    protected Transition() {}

    public Transition(String name) {
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

    public List<Place> getInputs() {
        return inputs;
    }

    public void setInputs(List<Place> inputs) {
        this.inputs = inputs;
    }

    public Set<Place> getOutputs() {
        return outputs;
    }

    public void setOutputs(Set<Place> outputs) {
        this.outputs = outputs;
    }
}
