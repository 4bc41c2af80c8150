package dev.azoth.ormtests.petclinic;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/** Has two names. */
@MappedSuperclass
public class Person extends BaseEntity {
    @Column(name = "first_name", nullable = false)
    private String firstName;

    @Column(name = "last_name", nullable = false)
    private String lastName;

    public Person() {}

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }
}
