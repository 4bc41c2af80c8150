package dev.azoth.ormtests.cascade;

import dev.azoth.ormtests.model.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

/** What a choice has, and knows. */
@Entity
@Table(name = "cascade_details")
public class Detail extends Named {
    @OneToOne(mappedBy = "detail")
    private Choice choice;

    protected Detail() {}

    public Detail(String name) {
        super(name);
    }

    public Choice getChoice() {
        return choice;
    }

    public void setChoice(Choice choice) {
        this.choice = choice;
    }
}
