package dev.azoth.ormtests.employees;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What an employee earned for a time. */
@Entity
@Table(name = "salaries")
@IdClass(SalaryId.class)
public class Salary {
    @Id
    @ManyToOne
    @JoinColumn(name = "emp_no")
    private Employee employee;

    @Id
    private LocalDate fromDate;

    @Column(name = "salary", nullable = false)
    private int amount;

    @Column(nullable = false)
    private LocalDate toDate;

    protected Salary() {}

    public Salary(Employee employee, int amount, LocalDate fromDate, LocalDate toDate) {
        this.employee = employee;
        this.amount = amount;
        this.fromDate = fromDate;
        this.toDate = toDate;
    }

    public Employee getEmployee() {
        return employee;
    }

    public LocalDate getFromDate() {
        return fromDate;
    }

    public int getAmount() {
        return amount;
    }

    public void setAmount(int amount) {
        this.amount = amount;
    }

    public LocalDate getToDate() {
        return toDate;
    }
}
