package dev.azoth.ormtests.inherit;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** What papers lie in. */
@Entity
public class Folder {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private String label;

    @OneToMany(mappedBy = "folder", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Doc> docs = new ArrayList<>();

    @OneToMany(mappedBy = "shelf")
    @OrderBy("id")
    private List<Letter> letters = new ArrayList<>();

    protected Folder() {}

    public Folder(String label) {
        this.label = label;
    }

    public Integer getId() {
        return id;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public List<Doc> getDocs() {
        return docs;
    }

    public List<Letter> getLetters() {
        return letters;
    }
}
