package dev.azoth.ormtests.rowswitch;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Belongs to a five. */
@Entity
@Table(name = "switch_sixes")
public class Six {
    @Id
    private Integer id;

    private String text;

    @ManyToOne
    private Five five;

    @ManyToOne(cascade = CascadeType.ALL)
    private Seven seven;

    protected Six() {}

    public Six(String text) {
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

    public Five getFive() {
        return five;
    }

    public void setFive(Five five) {
        this.five = five;
    }

    public Seven getSeven() {
        return seven;
    }

    public void setSeven(Seven seven) {
        this.seven = seven;
    }
}
