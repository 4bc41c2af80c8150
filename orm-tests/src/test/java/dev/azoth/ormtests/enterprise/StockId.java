package dev.azoth.ormtests.enterprise;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** The key of a stock: its private fields have no getters. */
@Embeddable
public class StockId implements Serializable {
    private static final long serialVersionUID = 1L;

    private String warehouse;
    private Long product;

    public StockId() {}

    public StockId(String warehouse, Long product) {
        this.warehouse = warehouse;
        this.product = product;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StockId that
                && Objects.equals(warehouse, that.warehouse)
                && Objects.equals(product, that.product);
    }

    @Override
    public int hashCode() {
        return Objects.hash(warehouse, product);
    }
}
