package dev.azoth.ormtests.flush;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;

/** The second level. */
@Entity
@DiscriminatorValue("engineer")
public class Engineer extends Staff {
    private String field;

    @ManyToOne
    private Lead boss;

    protected Engineer() {}

    public Engineer(String name, String field) {
        super(name);
        this.field = field;
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }

    public Lead getBoss() {
        return boss;
    }

    public void setBoss(Lead boss) {
        this.boss = boss;
    }
}
