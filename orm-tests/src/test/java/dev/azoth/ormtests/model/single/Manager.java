package dev.azoth.ormtests.model.single;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** An employee with a title. */
@Entity
@DiscriminatorValue("manager")
public class Manager extends Employee {
    private String title;

    @OneToMany(mappedBy = "manager")
    @OrderBy("id")
    private List<Engineer> engineers = new ArrayList<>();

    protected Manager() {}

    public Manager(String name, String title) {
        super(name);
        this.title = title;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public List<Engineer> getEngineers() {
        return engineers;
    }
}
