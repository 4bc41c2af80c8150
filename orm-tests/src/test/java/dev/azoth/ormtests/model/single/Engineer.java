package dev.azoth.ormtests.model.single;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;

/** An employee with a language. */
@Entity
@DiscriminatorValue("engineer")
public class Engineer extends Employee {
    private String language;

    @ManyToOne
    private Manager manager;

    protected Engineer() {}

    public Engineer(String name, String language) {
        super(name);
        this.language = language;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public Manager getManager() {
        return manager;
    }

    public void setManager(Manager manager) {
        this.manager = manager;
    }
}
