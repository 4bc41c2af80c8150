package dev.azoth.ormtests.employees;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What an employee was called for a time. */
@Entity
@Table(name = "titles")
public class Title {
    @EmbeddedId
    private TitleId id;

    @MapsId("empNo")
    @ManyToOne
    @JoinColumn(name = "emp_no")
    private Employee employee;

    private LocalDate toDate;

    protected Title() {}

    public Title(Employee employee, String title, LocalDate fromDate, LocalDate toDate) {
        this.id = new TitleId(0, title, fromDate);
        this.employee = employee;
        this.toDate = toDate;
    }

    public TitleId getId() {
        return id;
    }

    public Employee getEmployee() {
        return employee;
    }

    public LocalDate getToDate() {
        return toDate;
    }
}
