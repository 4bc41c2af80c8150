package dev.azoth.ormtests.northwind;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;

/** Its key is a text that means something. */
@Entity
@Table(name = "Territories")
public class Territory {
    @Id
    @Column(name = "TerritoryID", length = 20)
    private String id;

    @Column(name = "größe")
    private Double size;

    @ManyToMany(mappedBy = "territories")
    private Set<Employee> employees = new HashSet<>();

    protected Territory() {}

    public Territory(String id, Double size) {
        this.id = id;
        this.size = size;
    }

    public String getId() {
        return id;
    }

    public Double getSize() {
        return size;
    }

    public Set<Employee> getEmployees() {
        return employees;
    }
}
