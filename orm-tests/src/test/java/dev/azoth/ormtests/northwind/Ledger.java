package dev.azoth.ormtests.northwind;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** An account below another of the same company: the foreign key shares a column with the key. */
@Entity
@Table(name = "Konto")
@IdClass(LedgerKey.class)
public class Ledger {
    @Id
    @Column(name = "Mandant", length = 3)
    private String company;

    @Id
    @Column(name = "Nr")
    private Integer number;

    @Column(name = "Bezeichnung")
    private String label;

    @ManyToOne
    @JoinColumn(name = "Mandant", referencedColumnName = "Mandant")
    @JoinColumn(name = "Ober Nr", referencedColumnName = "Nr")
    private Ledger above;

    @OneToMany(mappedBy = "above")
    @OrderBy("number")
    private List<Ledger> below = new ArrayList<>();

    protected Ledger() {}

    public Ledger(String company, int number, String label) {
        this.company = company;
        this.number = number;
        this.label = label;
    }

    public String getCompany() {
        return company;
    }

    public Integer getNumber() {
        return number;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public Ledger getAbove() {
        return above;
    }

    public void setAbove(Ledger above) {
        this.above = above;
    }

    public List<Ledger> getBelow() {
        return below;
    }
}
