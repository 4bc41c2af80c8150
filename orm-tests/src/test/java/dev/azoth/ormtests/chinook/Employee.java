package dev.azoth.ormtests.chinook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Supports customers, reports to another. */
@Entity
public class Employee {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "employee_id")
    private Integer id;

    @Column(length = 20, nullable = false)
    private String lastName;

    @Column(length = 20, nullable = false)
    private String firstName;

    @ManyToOne
    @JoinColumn(name = "reports_to")
    private Employee manager;

    private LocalDateTime hireDate;

    @OneToMany(mappedBy = "manager")
    @OrderBy("lastName, firstName")
    private List<Employee> reports = new ArrayList<>();

    @OneToMany(mappedBy = "supportRep")
    private List<Customer> customers = new ArrayList<>();

    protected Employee() {}

    public Employee(String firstName, String lastName, Employee manager, LocalDateTime hireDate) {
        this.firstName = firstName;
        this.lastName = lastName;
        this.manager = manager;
        this.hireDate = hireDate;
    }

    public String getFirstName() {
        return firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public Employee getManager() {
        return manager;
    }

    public LocalDateTime getHireDate() {
        return hireDate;
    }

    public List<Employee> getReports() {
        return reports;
    }

    public List<Customer> getCustomers() {
        return customers;
    }
}
