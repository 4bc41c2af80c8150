package dev.azoth.ormtests.onecolumn;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** Reads the column that the list of another class writes. */
@Entity
public class Cage {
    @Id
    @GeneratedValue
    private Integer id;

    private int number;

    @Column(name = "shelter_id", insertable = false, updatable = false)
    private Integer shelterId;

    protected Cage() {}

    public Cage(int number) {
        this.number = number;
    }

    public Integer getId() {
        return id;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }

    public Integer getShelterId() {
        return shelterId;
    }

    public void setShelterId(Integer shelterId) {
        this.shelterId = shelterId;
    }
}
