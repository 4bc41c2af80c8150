package dev.azoth.ormtests.inherit;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** A gift that is wrapped. */
@Entity
@DiscriminatorValue("present")
public class Present extends Gift {
    private String wrapping;

    protected Present() {}

    public Present(Integer id) {
        super(id);
    }

    public String getWrapping() {
        return wrapping;
    }

    public void setWrapping(String wrapping) {
        this.wrapping = wrapping;
    }
}
