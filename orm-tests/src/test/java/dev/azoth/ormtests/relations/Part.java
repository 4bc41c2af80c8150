package dev.azoth.ormtests.relations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** Has the key of a whole. */
@Entity
public class Part {
    @Id
    @OneToOne
    private Whole whole;

    private String note;

    protected Part() {}

    public Part(Whole whole, String note) {
        this.whole = whole;
        this.note = note;
    }

    public Whole getWhole() {
        return whole;
    }

    public void setWhole(Whole whole) {
        this.whole = whole;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
