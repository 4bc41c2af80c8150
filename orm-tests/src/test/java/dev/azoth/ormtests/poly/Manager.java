package dev.azoth.ormtests.poly;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;

/** Somebody who manages. */
@Entity
@Table(name = "managers")
@PrimaryKeyJoinColumn(name = "person_id")
@DiscriminatorValue("manager")
public class Manager extends Person {
    private String status;

    @Column(name = "manager_name")
    private String managerName;

    public String getStatus() {
        return status;
    }

    public String getManagerName() {
        return managerName;
    }
}
