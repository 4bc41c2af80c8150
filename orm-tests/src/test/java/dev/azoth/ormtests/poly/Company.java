package dev.azoth.ormtests.poly;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** Who employs. */
@Entity
@Table(name = "companies")
public class Company {
    @Id
    @Column(name = "company_id")
    private Integer id;

    private String name;

    @OneToMany(mappedBy = "company")
    @OrderBy("id")
    private List<Person> employees = new ArrayList<>();

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public List<Person> getEmployees() {
        return employees;
    }
}
