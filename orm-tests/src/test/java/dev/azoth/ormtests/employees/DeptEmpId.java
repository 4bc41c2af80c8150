package dev.azoth.ormtests.employees;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** The key of a time in a department: a class as JPA wants it. */
@Embeddable
public class DeptEmpId implements Serializable {
    private static final long serialVersionUID = 1;

    @Column(name = "emp_no")
    private int employee;

    @Column(name = "dept_no")
    private String department;

    protected DeptEmpId() {}

    public DeptEmpId(int employee, String department) {
        this.employee = employee;
        this.department = department;
    }

    public int getEmployee() {
        return employee;
    }

    public String getDepartment() {
        return department;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeptEmpId that
                && employee == that.employee
                && Objects.equals(department, that.department);
    }

    @Override
    public int hashCode() {
        return Objects.hash(employee, department);
    }
}
