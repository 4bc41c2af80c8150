package dev.azoth.ormtests.rowswitch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

/** Has the key of its root. */
@Entity
@Table(name = "switch_twins")
public class Twin {
    @Id
    @OneToOne
    private Root root;

    private Integer number;

    public Root getRoot() {
        return root;
    }

    public void setRoot(Root root) {
        this.root = root;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }
}
