package dev.azoth.ormtests.rowswitch;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** Its members go with it. */
@Entity
@Table(name = "switch_fives")
public class Five {
    @Id
    private Integer id;

    private String text;

    @OneToMany(mappedBy = "five", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Six> sixes = new ArrayList<>();

    @ManyToMany(cascade = CascadeType.ALL)
    private List<Seven> sevens = new ArrayList<>();

    protected Five() {}

    public Five(String text) {
        this.text = text;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public List<Six> getSixes() {
        return sixes;
    }

    public void setSixes(List<Six> sixes) {
        this.sixes = sixes;
    }

    public List<Seven> getSevens() {
        return sevens;
    }

    public void setSevens(List<Seven> sevens) {
        this.sevens = sevens;
    }
}
