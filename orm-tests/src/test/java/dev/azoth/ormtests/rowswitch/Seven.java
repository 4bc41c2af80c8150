package dev.azoth.ormtests.rowswitch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Linked to fives. */
@Entity
@Table(name = "switch_sevens")
public class Seven {
    @Id
    private Integer id;

    private String text;

    protected Seven() {}

    public Seven(String text) {
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
