package dev.azoth.ormtests.definition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** With types told in SQL. */
@Entity
public class Gauge {
    @Id
    @GeneratedValue
    @Column(columnDefinition = "BIGINT")
    private Long id;

    @Column(columnDefinition = "VARCHAR(7) NOT NULL", unique = true)
    private String code;

    @Column(columnDefinition = "DECIMAL(12, 4)")
    private BigDecimal amount;

    @ManyToOne
    private Gauge origin;

    @ManyToMany
    @JoinTable(name = "gauge_peer")
    private List<Gauge> peers = new ArrayList<>();

    protected Gauge() {}

    public Gauge(String code) {
        this.code = code;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public Gauge getOrigin() {
        return origin;
    }

    public void setOrigin(Gauge origin) {
        this.origin = origin;
    }

    public List<Gauge> getPeers() {
        return peers;
    }
}
