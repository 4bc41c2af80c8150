package dev.azoth.ormtests.model.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** An amount in a currency. */
@Embeddable
public record Money(
        @Column(precision = 12, scale = 2) BigDecimal amount,
        @Column(length = 3) String currency) {}
