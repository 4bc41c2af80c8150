package dev.azoth.ormtests.northwind;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reports to another. */
@Entity
@Table(name = "Employees")
public class Employee {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "EmployeeID")
    private Integer id;

    @Column(name = "LastName", length = 20, nullable = false)
    private String lastName;

    @Column(name = "Title Of Courtesy", length = 25)
    private String title;

    @Column(name = "BirthDate")
    @Convert(converter = DayConverter.class)
    private LocalDate birthDate;

    @ManyToOne
    @JoinColumn(name = "ReportsTo")
    private Employee boss;

    @OneToMany(mappedBy = "boss")
    @OrderBy("lastName DESC")
    private List<Employee> reports = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "Employee Territories",
            joinColumns = @JoinColumn(name = "EmployeeID"),
            inverseJoinColumns = @JoinColumn(name = "TerritoryID"))
    private Set<Territory> territories = new HashSet<>();

    protected Employee() {}

    public Employee(String lastName) {
        this.lastName = lastName;
    }

    public Integer getId() {
        return id;
    }

    public String getLastName() {
        return lastName;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    public Employee getBoss() {
        return boss;
    }

    public void setBoss(Employee boss) {
        this.boss = boss;
    }

    public List<Employee> getReports() {
        return reports;
    }

    public Set<Territory> getTerritories() {
        return territories;
    }
}
