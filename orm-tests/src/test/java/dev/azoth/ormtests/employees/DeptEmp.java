package dev.azoth.ormtests.employees;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** An employee's time in a department. */
@Entity
@Table(name = "dept_emp")
public class DeptEmp {
    static final LocalDate EVER = LocalDate.of(9999, 1, 1);

    @EmbeddedId
    private DeptEmpId id = new DeptEmpId();

    @MapsId("employee")
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "emp_no")
    private Employee employee;

    @MapsId("department")
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "dept_no")
    private Department department;

    @Column(name = "from_date", nullable = false)
    private LocalDate fromDate;

    @Column(name = "to_date", nullable = false)
    private LocalDate toDate;

    protected DeptEmp() {}

    public DeptEmp(Employee employee, Department department, LocalDate fromDate, LocalDate toDate) {
        this.employee = employee;
        this.department = department;
        this.fromDate = fromDate;
        this.toDate = toDate;
    }

    void endBy(LocalDate day) {
        if (toDate.isAfter(day)) {
            toDate = day;
        }
    }

    public DeptEmpId getId() {
        return id;
    }

    public Employee getEmployee() {
        return employee;
    }

    public Department getDepartment() {
        return department;
    }

    public LocalDate getToDate() {
        return toDate;
    }
}
