package dev.azoth.ormtests.enterprise;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Has a natural key, two addresses, perhaps a card. */
@Entity
public class Customer extends Audited<UUID> {
    @Column(nullable = false, unique = true)
    private String email;

    private Address home;

    @AttributeOverride(name = "street", column = @Column(name = "billing_street"))
    @AttributeOverride(name = "zip", column = @Column(name = "billing_zip", length = 10))
    @AttributeOverride(name = "city", column = @Column(name = "billing_city"))
    private Address billing;

    @OneToOne(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "card_id", unique = true)
    private LoyaltyCard card;

    @OneToMany(mappedBy = "customer")
    @OrderBy("number DESC")
    private List<PurchaseOrder> orders = new ArrayList<>();

    protected Customer() {}

    public Customer(String email, Address home) {
        this.email = email;
        this.home = home;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Address getHome() {
        return home;
    }

    public void setHome(Address home) {
        this.home = home;
    }

    public Address getBilling() {
        return billing;
    }

    public void setBilling(Address billing) {
        this.billing = billing;
    }

    public LoyaltyCard getCard() {
        return card;
    }

    public void setCard(LoyaltyCard card) {
        this.card = card;
    }

    public List<PurchaseOrder> getOrders() {
        return orders;
    }
}
