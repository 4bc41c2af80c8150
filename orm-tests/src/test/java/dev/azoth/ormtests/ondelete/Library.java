package dev.azoth.ormtests.ondelete;

import dev.azoth.orm.annotation.OnDelete;
import dev.azoth.orm.annotation.PassiveDeletes;
import dev.azoth.sql.schema.ReferentialAction;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** With books that the database deletes along. */
@Entity
public class Library {
    @Id
    @GeneratedValue
    private Integer id;

    @OneToMany(mappedBy = "library", cascade = CascadeType.ALL, orphanRemoval = true)
    @PassiveDeletes
    private List<Book> books = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "library_reader")
    @OnDelete(ReferentialAction.CASCADE)
    @PassiveDeletes
    private List<Reader> readers = new ArrayList<>();

    public Integer getId() {
        return id;
    }

    public List<Book> getBooks() {
        return books;
    }

    public List<Reader> getReaders() {
        return readers;
    }
}
