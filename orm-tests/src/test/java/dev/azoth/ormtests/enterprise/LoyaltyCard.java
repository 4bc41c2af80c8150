package dev.azoth.ormtests.enterprise;

import jakarta.persistence.Entity;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

/** Of at most one customer. */
@Entity
@Table(name = "loyalty_card")
public class LoyaltyCard extends Base<Integer> {
    private int points;

    @OneToOne(mappedBy = "card")
    private Customer owner;

    protected LoyaltyCard() {}

    public LoyaltyCard(int points) {
        this.points = points;
    }

    public int getPoints() {
        return points;
    }

    public void setPoints(int points) {
        this.points = points;
    }

    public Customer getOwner() {
        return owner;
    }

    public void setOwner(Customer owner) {
        this.owner = owner;
    }
}
