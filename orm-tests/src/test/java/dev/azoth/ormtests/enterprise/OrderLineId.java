package dev.azoth.ormtests.enterprise;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** Of the order and the line's place in it. */
@Embeddable
public class OrderLineId implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long orderId;

    @Column(name = "line_no")
    private int line;

    protected OrderLineId() {}

    public OrderLineId(Long orderId, int line) {
        this.orderId = orderId;
        this.line = line;
    }

    public Long getOrderId() {
        return orderId;
    }

    public int getLine() {
        return line;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrderLineId that && Objects.equals(orderId, that.orderId) && line == that.line;
    }

    @Override
    public int hashCode() {
        return Objects.hash(orderId, line);
    }
}
