package dev.azoth.ormtests.schemas;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** In the schema that is there without a name. */
@Entity
public class Office {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private String city;

    @OneToMany(mappedBy = "office", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("name")
    private List<Worker> workers = new ArrayList<>();

    protected Office() {}

    public Office(String city, Worker... workers) {
        this.city = city;
        this.workers.addAll(List.of(workers));
    }

    public Integer getId() {
        return id;
    }

    public String getCity() {
        return city;
    }

    public List<Worker> getWorkers() {
        return workers;
    }
}
