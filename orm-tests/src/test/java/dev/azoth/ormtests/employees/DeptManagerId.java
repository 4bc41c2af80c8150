package dev.azoth.ormtests.employees;

import java.io.Serializable;
import java.util.Objects;

/** The key of a time as manager: a class as JPA wants it. */
public class DeptManagerId implements Serializable {
    private static final long serialVersionUID = 1;

    private int employee;
    private String department;

    public DeptManagerId() {}

    public DeptManagerId(int employee, String department) {
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
        return other instanceof DeptManagerId that
                && employee == that.employee
                && Objects.equals(department, that.department);
    }

    @Override
    public int hashCode() {
        return Objects.hash(employee, department);
    }
}
