package dev.azoth.ormtests.naturalkeys;

import dev.azoth.orm.annotation.OnUpdate;
import dev.azoth.sql.schema.ReferentialAction;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;

/** Part of its key is that of its owner. */
@Entity
@IdClass(PhoneKey.class)
public class Phone {
    @Id
    @ManyToOne
    @OnUpdate(ReferentialAction.CASCADE)
    private Person person;

    @Id
    private String number;

    private String note;

    protected Phone() {}

    public Phone(Person person, String number) {
        this.person = person;
        this.number = number;
    }

    public Person getPerson() {
        return person;
    }

    public void setPerson(Person person) {
        this.person = person;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
