package dev.azoth.ormtests.enterprise;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** How much of a product a warehouse keeps; both are its key. */
@Entity
@IdClass(StockId.class)
public class Stock {
    @Id
    @ManyToOne
    @JoinColumn(name = "warehouse_code")
    private Warehouse warehouse;

    @Id
    @ManyToOne
    @JoinColumn(name = "product_id")
    private Product product;

    private String sku;

    private int quantity;

    protected Stock() {}

    public Warehouse getWarehouse() {
        return warehouse;
    }

    public void setWarehouse(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    public Product getProduct() {
        return product;
    }

    public void setProduct(Product product) {
        this.product = product;
    }

    public String getSku() {
        return sku;
    }

    public void setSku(String sku) {
        this.sku = sku;
    }

    public int getQuantity() {
        return quantity;
    }

    public void setQuantity(int quantity) {
        this.quantity = quantity;
    }

    public Stock(Warehouse warehouse, Product product, int quantity) {
        this.sku = product.getSku();
        this.warehouse = warehouse;
        this.product = product;
        this.quantity = quantity;
    }
}
