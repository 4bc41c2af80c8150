package dev.azoth.ormtests.sakila;

import dev.azoth.orm.annotation.OnDelete;
import dev.azoth.sql.schema.ReferentialAction;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.UUID;

/** Goes with its rental; names its customer by an attribute, too. */
@Entity
@AttributeOverride(name = "id", column = @Column(name = "payment_id"))
public class Payment extends Touched {
    @Column(precision = 5, scale = 2, nullable = false)
    private BigDecimal amount;

    private LocalDateTime paid;

    @ManyToOne
    @OnDelete(ReferentialAction.CASCADE)
    private Rental rental;

    @Column(name = "customer_id")
    private UUID customerId;

    @ManyToOne
    @JoinColumn(name = "customer_id", insertable = false, updatable = false)
    private Customer customer;

    protected Payment() {}

    public Payment(BigDecimal amount, UUID customerId) {
        this.amount = amount;
        this.customerId = customerId;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public LocalDateTime getPaid() {
        return paid;
    }

    public void setPaid(LocalDateTime paid) {
        this.paid = paid;
    }

    public Rental getRental() {
        return rental;
    }

    public void setRental(Rental rental) {
        this.rental = rental;
    }

    public UUID getCustomerId() {
        return customerId;
    }

    public void setCustomerId(UUID customerId) {
        this.customerId = customerId;
    }

    public Customer getCustomer() {
        return customer;
    }

    public void setCustomer(Customer customer) {
        this.customer = customer;
    }
}
