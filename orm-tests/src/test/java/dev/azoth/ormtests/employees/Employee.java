package dev.azoth.ormtests.employees;

import dev.azoth.orm.annotation.PassiveDeletes;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** With a number that is given by hand, and all that depends on it. */
@Entity
@Table(name = "employees")
public class Employee {
    @Id
    @Column(name = "emp_no")
    private int number;

    @Column(nullable = false)
    private LocalDate birthDate;

    @Column(length = 14, nullable = false)
    private String firstName;

    @Column(length = 16, nullable = false)
    private String lastName;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "employee_gender", nullable = false)
    private Gender gender;

    @Column(nullable = false)
    private LocalDate hireDate;

    @OneToMany(mappedBy = "employee", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("fromDate")
    private List<DeptEmp> departments = new ArrayList<>();

    @OneToMany(mappedBy = "employee", cascade = CascadeType.ALL)
    @PassiveDeletes
    private List<DeptManager> managed = new ArrayList<>();

    @OneToMany(mappedBy = "employee", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id.fromDate")
    private List<Title> titles = new ArrayList<>();

    @OneToMany(mappedBy = "employee", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("fromDate ASC")
    private List<Salary> salaries = new ArrayList<>();

    protected Employee() {}

    public Employee(int number, String firstName, String lastName, Gender gender, LocalDate hireDate) {
        this.number = number;
        this.firstName = firstName;
        this.lastName = lastName;
        this.gender = gender;
        this.birthDate = hireDate.minusYears(30);
        this.hireDate = hireDate;
    }

    public Employee hold(String title, LocalDate from, LocalDate to) {
        titles.add(new Title(this, title, from, to));
        return this;
    }

    public Employee earn(int salary, LocalDate from, LocalDate to) {
        salaries.add(new Salary(this, salary, from, to));
        return this;
    }

    /** Ends where the employee is now, and begins in another department. */
    public void move(Department department, LocalDate day) {
        departments.forEach(old -> old.endBy(day));
        departments.add(new DeptEmp(this, department, day, DeptEmp.EVER));
    }

    public int getNumber() {
        return number;
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public String getFirstName() {
        return firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public Gender getGender() {
        return gender;
    }

    public void setGender(Gender gender) {
        this.gender = gender;
    }

    public List<DeptEmp> getDepartments() {
        return departments;
    }

    public List<DeptManager> getManaged() {
        return managed;
    }

    public List<Title> getTitles() {
        return titles;
    }

    public List<Salary> getSalaries() {
        return salaries;
    }
}
