package dev.azoth.ormtests.sakila;

import dev.azoth.orm.annotation.PostUpdate;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Has a manager, who works in it: a circle. */
@Entity
@AttributeOverride(name = "id", column = @Column(name = "store_id"))
public class Store extends Touched {
    @OneToOne(cascade = CascadeType.PERSIST)
    @PostUpdate
    private Staff manager;

    @ManyToOne(cascade = CascadeType.PERSIST)
    private Address address;

    @OneToMany(mappedBy = "store")
    @OrderBy("lastName")
    private List<Staff> staff = new ArrayList<>();

    public Staff getManager() {
        return manager;
    }

    public void setManager(Staff manager) {
        this.manager = manager;
    }

    public Address getAddress() {
        return address;
    }

    public void setAddress(Address address) {
        this.address = address;
    }

    public List<Staff> getStaff() {
        return staff;
    }
}
