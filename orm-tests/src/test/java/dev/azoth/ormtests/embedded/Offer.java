package dev.azoth.ormtests.embedded;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** Holds embedded objects that change, that are in others, and that may be missing. */
@Entity
public class Offer {
    @Id
    @GeneratedValue
    private Integer id;

    @Embedded
    private Money price;

    @AttributeOverride(name = "amount", column = @Column(name = "tax"))
    @AttributeOverride(name = "currency", column = @Column(name = "tax_currency"))
    private Money tax;

    private Terms terms;

    protected Offer() {}

    public Offer(Money price, Terms terms) {
        this.price = price;
        this.terms = terms;
    }

    public Integer getId() {
        return id;
    }

    public Money getPrice() {
        return price;
    }

    public void setPrice(Money price) {
        this.price = price;
    }

    public Money getTax() {
        return tax;
    }

    public void setTax(Money tax) {
        this.tax = tax;
    }

    public Terms getTerms() {
        return terms;
    }

    public void setTerms(Terms terms) {
        this.terms = terms;
    }
}
