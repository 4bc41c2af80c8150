package dev.azoth.ormtests.northwind;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** Its key is five letters, padded with blanks by databases that pad. */
@Entity
@Table(name = "Customers")
public class Customer {
    @Id
    @Column(name = "CustomerID", length = 5)
    private String id;

    @Column(name = "CompanyName", length = 40, nullable = false)
    private String name;

    @OneToMany(mappedBy = "customer")
    private List<Sale> sales = new ArrayList<>();

    protected Customer() {}

    public Customer(String id, String name) {
        this.id = id;
        this.name = name;
    }

    public String getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Sale> getSales() {
        return sales;
    }
}
