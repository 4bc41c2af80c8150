package dev.azoth.ormtests.rowswitch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;

/** Topmost of two tables. */
@Entity
@Table(name = "switch_uppers")
@Inheritance(strategy = InheritanceType.JOINED)
public class Upper {
    @Id
    private Integer id;

    private String text;

    protected Upper() {}

    public Upper(String text) {
        this.text = text;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
