package dev.azoth.ormtests.inherit;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** A gift of paper. */
@Entity
@DiscriminatorValue("voucher")
public class Voucher extends Gift {
    protected Voucher() {}

    public Voucher(Integer id) {
        super(id);
    }
}
