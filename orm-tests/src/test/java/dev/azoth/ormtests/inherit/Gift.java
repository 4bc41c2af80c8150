package dev.azoth.ormtests.inherit;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;

/** Whose kind is an attribute, too. */
@Entity
@Inheritance
@DiscriminatorColumn(name = "kind", length = 20)
@DiscriminatorValue("gift")
public class Gift {
    @Id
    private Integer id;

    @Column(length = 20)
    private String kind;

    protected Gift() {}

    public Gift(Integer id) {
        this.id = id;
    }

    public Integer getId() {
        return id;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
