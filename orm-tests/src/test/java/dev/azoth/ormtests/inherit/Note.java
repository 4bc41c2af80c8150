package dev.azoth.ormtests.inherit;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** A paper with nothing of its own. */
@Entity
@DiscriminatorValue("1")
public class Note extends Doc {
    @ManyToMany(mappedBy = "notes")
    @OrderBy("id")
    private List<Letter> letters = new ArrayList<>();

    protected Note() {}

    public Note(String title) {
        super(title);
    }

    public List<Letter> getLetters() {
        return letters;
    }
}
