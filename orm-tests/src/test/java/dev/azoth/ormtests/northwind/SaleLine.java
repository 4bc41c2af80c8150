package dev.azoth.ormtests.northwind;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** Its key is made of two others, none is generated. */
@Entity
@Table(name = "Order Details")
@IdClass(SaleLineKey.class)
public class SaleLine {
    @Id
    @ManyToOne
    @JoinColumn(name = "OrderID")
    private Sale sale;

    @Id
    @ManyToOne
    @JoinColumn(name = "ProductID")
    private Product product;

    @Column(name = "UnitPrice", precision = 10, scale = 4, nullable = false)
    private BigDecimal unitPrice;

    @Column(name = "Quantity", nullable = false)
    private short quantity;

    @Column(name = "Discount", nullable = false)
    private float discount;

    protected SaleLine() {}

    public SaleLine(Product product, int quantity) {
        this.product = product;
        this.unitPrice = product.getUnitPrice();
        this.quantity = (short) quantity;
    }

    public Sale getSale() {
        return sale;
    }

    public Product getProduct() {
        return product;
    }

    public BigDecimal getUnitPrice() {
        return unitPrice;
    }

    public short getQuantity() {
        return quantity;
    }

    public void setQuantity(short quantity) {
        this.quantity = quantity;
    }

    public float getDiscount() {
        return discount;
    }

    public void setDiscount(float discount) {
        this.discount = discount;
    }
}
