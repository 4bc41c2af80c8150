package dev.azoth.ormtests.eager;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Something at an address. */
@Entity
@Table(name = "dingalings")
public class Dingaling {
    @Id
    private Integer id;

    @ManyToOne
    private Address address;

    private String data;

    public Integer getId() {
        return id;
    }

    public Address getAddress() {
        return address;
    }

    public String getData() {
        return data;
    }
}
