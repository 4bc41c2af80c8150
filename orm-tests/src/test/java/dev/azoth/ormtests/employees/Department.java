package dev.azoth.ormtests.employees;

import dev.azoth.orm.annotation.PassiveDeletes;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Its key is a text of four characters. */
@Entity
@Table(name = "departments")
public class Department {
    @Id
    @Column(name = "dept_no", columnDefinition = "CHAR(4)")
    private String number;

    @Column(name = "dept_name", length = 40, nullable = false, unique = true)
    private String name;

    @OneToMany(mappedBy = "department", cascade = CascadeType.ALL)
    private Set<DeptEmp> employees = new HashSet<>();

    @OneToMany(mappedBy = "department", cascade = CascadeType.ALL)
    @PassiveDeletes
    private List<DeptManager> managers = new ArrayList<>();

    protected Department() {}

    public Department(String number, String name) {
        this.number = number;
        this.name = name;
    }

    public String getNumber() {
        return number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Set<DeptEmp> getEmployees() {
        return employees;
    }

    public List<DeptManager> getManagers() {
        return managers;
    }
}
