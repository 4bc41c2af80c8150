package dev.azoth.ormtests.rowswitch;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

/** Has a twin with its key. */
@Entity
@Table(name = "switch_roots")
public class Root {
    @Id
    private Integer id;

    private Integer number;

    @OneToOne(mappedBy = "root", cascade = CascadeType.ALL, orphanRemoval = true)
    private Twin twin;

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    public Twin getTwin() {
        return twin;
    }

    public void setTwin(Twin twin) {
        this.twin = twin;
    }
}
