package dev.azoth.ormtests.enterprise;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import java.util.HashMap;
import java.util.Map;

/** Keeps products. */
@Entity
public class Warehouse {
    @Id
    @Column(length = 5)
    private String code;

    @OneToMany(mappedBy = "warehouse", cascade = CascadeType.ALL, orphanRemoval = true)
    @MapKey(name = "sku")
    private Map<String, Stock> stocks = new HashMap<>();

    protected Warehouse() {}

    public Warehouse(String code) {
        this.code = code;
    }

    public String getCode() {
        return code;
    }

    public Map<String, Stock> getStocks() {
        return stocks;
    }
}
