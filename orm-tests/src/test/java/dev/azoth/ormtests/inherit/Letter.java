package dev.azoth.ormtests.inherit;

import jakarta.persistence.CascadeType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.PrimaryKeyJoinColumn;
import java.util.ArrayList;
import java.util.List;

/** A paper with pages. */
@Entity
@DiscriminatorValue("2")
@PrimaryKeyJoinColumn(name = "letter_id")
public class Letter extends Doc {
    private String receiver;

    @OneToMany(mappedBy = "letter", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<Page> pages = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "letter_note")
    @OrderBy("id")
    private List<Note> notes = new ArrayList<>();

    @ManyToOne
    @JoinColumn(name = "original_id")
    private Letter original;

    @OneToMany(mappedBy = "original")
    @OrderBy("id")
    private List<Letter> copies = new ArrayList<>();

    @ManyToOne
    private Folder shelf;

    protected Letter() {}

    public Letter(String title, String receiver) {
        super(title);
        this.receiver = receiver;
    }

    public String getReceiver() {
        return receiver;
    }

    public void setReceiver(String receiver) {
        this.receiver = receiver;
    }

    public List<Page> getPages() {
        return pages;
    }

    public List<Note> getNotes() {
        return notes;
    }

    public Letter getOriginal() {
        return original;
    }

    public void setOriginal(Letter original) {
        this.original = original;
    }

    public List<Letter> getCopies() {
        return copies;
    }

    public Folder getShelf() {
        return shelf;
    }

    public void setShelf(Folder shelf) {
        this.shelf = shelf;
    }
}
