package dev.azoth.ormtests.load;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
public class Note {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @ManyToOne
    private Account account;

    private String text;

    protected Note() {}

    public Note(String text) {
        this.text = text;
    }

    public Account getAccount() {
        return account;
    }

    public String getText() {
        return text;
    }
}
