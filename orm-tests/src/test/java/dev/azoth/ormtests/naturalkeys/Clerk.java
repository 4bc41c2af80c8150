package dev.azoth.ormtests.naturalkeys;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** In a table whose key is written by the session. */
@Entity
@Table(name = "clerk")
public class Clerk extends Worker {
    private String office;

    protected Clerk() {}

    public Clerk(String name) {
        super(name);
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(String office) {
        this.office = office;
    }
}
