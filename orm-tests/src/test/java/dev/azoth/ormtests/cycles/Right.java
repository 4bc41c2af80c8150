package dev.azoth.ormtests.cycles;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** May refer to a left one, and left ones may belong to it. */
@Entity
@Table(name = "cycle_rights")
public class Right {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private String name;

    @ManyToOne
    private Left left;

    @OneToMany
    @JoinColumn(name = "owner_id")
    private List<Left> lefts = new ArrayList<>();

    protected Right() {}

    public Right(String name) {
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

    public Left getLeft() {
        return left;
    }

    public void setLeft(Left left) {
        this.left = left;
    }

    public List<Left> getLefts() {
        return lefts;
    }

    public void setLefts(List<Left> lefts) {
        this.lefts = lefts;
    }
}
