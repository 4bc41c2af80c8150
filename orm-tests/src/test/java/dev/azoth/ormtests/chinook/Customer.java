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
import java.util.ArrayList;
import java.util.List;

/** With an employee who supports, and invoices. */
@Entity
public class Customer {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "customer_id")
    private Integer id;

    @Column(length = 40, nullable = false)
    private String firstName;

    @Column(length = 20, nullable = false)
    private String lastName;

    @Column(length = 40)
    private String country;

    @Column(length = 60, nullable = false)
    private String email;

    @ManyToOne(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "support_rep_id")
    private Employee supportRep;

    @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL)
    private List<Invoice> invoices = new ArrayList<>();

    protected Customer() {}

    public Customer(String firstName, String lastName, String country, Employee supportRep) {
        this.firstName = firstName;
        this.lastName = lastName;
        this.country = country;
        this.email = lastName + "@example.org";
        this.supportRep = supportRep;
    }

    public String getFirstName() {
        return firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public String getCountry() {
        return country;
    }

    public String getEmail() {
        return email;
    }

    public Employee getSupportRep() {
        return supportRep;
    }

    public List<Invoice> getInvoices() {
        return invoices;
    }
}
