package dev.azoth.examples.orm.model;

import dev.azoth.orm.annotation.ServerDefault;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.OffsetDateTime;

/** Money that came or went. */
@Entity
@Table(name = "azoth_quickstart_account_transaction")
public class AccountTransaction {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @ManyToOne(optional = false)
    private Account account;

    @Column(nullable = false)
    private String description;

    @Column(nullable = false, precision = 12, scale = 2)
    private BigDecimal amount;

    @Column(nullable = false)
    @ServerDefault("CURRENT_TIMESTAMP")
    private OffsetDateTime timestamp;

    protected AccountTransaction() {}

    public AccountTransaction(String description, String amount) {
        this.description = description;
        this.amount = new BigDecimal(amount);
    }

    public Integer getId() {
        return id;
    }

    public Account getAccount() {
        return account;
    }

    public String getDescription() {
        return description;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public OffsetDateTime getTimestamp() {
        return timestamp;
    }

    @Override
    public String toString() {
        return "AccountTransaction(" + description + ", " + amount + ")";
    }
}
