package dev.azoth.ormtests.relations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Referred to by a column that is unique, not by its key. */
@Entity
public class Issuer {
    @Id
    @GeneratedValue
    private Integer id;

    @Column(length = 10, nullable = false, unique = true)
    private String ident;

    @OneToMany(mappedBy = "issuer")
    private List<Bond> bonds = new ArrayList<>();

    protected Issuer() {}

    public Issuer(String ident) {
        this.ident = ident;
    }

    public Integer getId() {
        return id;
    }

    public String getIdent() {
        return ident;
    }

    public void setIdent(String ident) {
        this.ident = ident;
    }

    public List<Bond> getBonds() {
        return bonds;
    }
}
