package dev.azoth.ormtests.onecolumn;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Its cages have no attribute for it, but one for its key. */
@Entity
public class Shelter {
    @Id
    @GeneratedValue
    private Integer id;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "shelter_id")
    @OrderBy("number")
    private List<Cage> cages = new ArrayList<>();

    public Shelter() {}

    public Integer getId() {
        return id;
    }

    public List<Cage> getCages() {
        return cages;
    }
}
