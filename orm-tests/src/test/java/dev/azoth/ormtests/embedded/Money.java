package dev.azoth.ormtests.embedded;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** An amount that can change. */
@Embeddable
public class Money {
    private BigDecimal amount;

    private String currency;

    protected Money() {}

    public Money(BigDecimal amount, String currency) {
        this.amount = amount;
        this.currency = currency;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }
}
