package dev.azoth.ormtests.relations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.List;

/** Stands on bins. */
@Entity
public class Label {
    @Id
    private String text;

    @ManyToMany(mappedBy = "labels")
    private List<Bin> bins = new ArrayList<>();

    protected Label() {}

    public Label(String text) {
        this.text = text;
    }

    public String getText() {
        return text;
    }

    public List<Bin> getBins() {
        return bins;
    }
}
