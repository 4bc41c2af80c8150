package dev.azoth.ormtests.deferred;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Of letters. */
@Entity
public class Writer {
    @Id
    private Integer id;

    private String name;

    @OneToMany(mappedBy = "writer", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Letter> letters = new ArrayList<>();

    protected Writer() {}

    public Writer(int id, String name, Letter... letters) {
        this.id = id;
        this.name = name;
        this.letters.addAll(List.of(letters));
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public List<Letter> getLetters() {
        return letters;
    }
}
