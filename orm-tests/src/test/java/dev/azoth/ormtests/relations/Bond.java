package dev.azoth.ormtests.relations;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** Refers to a unique column. */
@Entity
public class Bond {
    @Id
    @GeneratedValue
    private Integer id;

    @ManyToOne
    @JoinColumn(name = "issuer_ident", referencedColumnName = "ident", nullable = false)
    private Issuer issuer;

    protected Bond() {}

    public Bond(Issuer issuer) {
        this.issuer = issuer;
    }

    public Integer getId() {
        return id;
    }

    public Issuer getIssuer() {
        return issuer;
    }

    public void setIssuer(Issuer issuer) {
        this.issuer = issuer;
    }
}
