package dev.azoth.ormtests.employees;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A row of a view: where an employee is now. */
@Entity
@Table(name = "current_dept_emp")
public class CurrentDeptEmp {
    @Id
    private Integer empNo;

    @ManyToOne
    @JoinColumn(name = "emp_no", insertable = false, updatable = false)
    private Employee employee;

    @ManyToOne
    @JoinColumn(name = "dept_no")
    private Department department;

    private LocalDate fromDate;

    protected CurrentDeptEmp() {}

    public Employee getEmployee() {
        return employee;
    }

    public Department getDepartment() {
        return department;
    }

    public LocalDate getFromDate() {
        return fromDate;
    }
}
