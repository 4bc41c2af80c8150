package dev.azoth.ormtests.poly;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a language. */
@Entity
@Table(name = "engineers")
@PrimaryKeyJoinColumn(name = "person_id")
@DiscriminatorValue("engineer")
public class Engineer extends Person {
    private String status;

    @Column(name = "primary_language")
    private String language;

    @OneToMany(mappedBy = "engineer")
    @OrderBy("id")
    private List<Machine> machines = new ArrayList<>();

    public String getStatus() {
        return status;
    }

    public String getLanguage() {
        return language;
    }

    public List<Machine> getMachines() {
        return machines;
    }
}
