package dev.azoth.ormtests.ondelete;

import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** Without an attribute for its libraries, and with one for whom nothing is checked. */
@Entity
public class Reader {
    @Id
    @GeneratedValue
    private Integer id;

    private String name;

    @ManyToOne
    @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    private Reader friend;

    protected Reader() {}

    public Reader(String name) {
        this.name = name;
    }

    public Reader getFriend() {
        return friend;
    }

    public void setFriend(Reader friend) {
        this.friend = friend;
    }

    public String getName() {
        return name;
    }
}
