package dev.azoth.ormtests.expression;

import dev.azoth.orm.annotation.QueryExpression;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** An amount. */
@Entity
public class Entry {
    @Id
    private Integer id;

    private int amount;

    @ManyToOne
    private Account account;

    @QueryExpression
    private Integer twice;

    protected Entry() {}

    Entry(Integer id, int amount) {
        this.id = id;
        this.amount = amount;
    }

    Integer getId() {
        return id;
    }

    int getAmount() {
        return amount;
    }

    Account getAccount() {
        return account;
    }

    Integer getTwice() {
        return twice;
    }
}
