package dev.azoth.ormtests.chinook;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** With lines; its total is kept. */
@Entity
public class Invoice {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "invoice_id")
    private Integer id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "customer_id")
    private Customer customer;

    @Column(nullable = false)
    private LocalDateTime invoiceDate;

    @Column(precision = 10, scale = 2, nullable = false)
    private BigDecimal total = new BigDecimal("0.00");

    @OneToMany(mappedBy = "invoice", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<InvoiceLine> lines = new ArrayList<>();

    protected Invoice() {}

    public Invoice(Customer customer, LocalDateTime invoiceDate) {
        this.customer = customer;
        this.invoiceDate = invoiceDate;
        customer.getInvoices().add(this);
    }

    public Invoice line(Track track, int quantity) {
        lines.add(new InvoiceLine(track, track.getUnitPrice(), quantity));
        total = total.add(track.getUnitPrice().multiply(BigDecimal.valueOf(quantity)));
        return this;
    }

    public Integer getId() {
        return id;
    }

    public Customer getCustomer() {
        return customer;
    }

    public LocalDateTime getInvoiceDate() {
        return invoiceDate;
    }

    public BigDecimal getTotal() {
        return total;
    }

    public List<InvoiceLine> getLines() {
        return lines;
    }
}
