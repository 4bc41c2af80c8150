package dev.azoth.ormtests.ondelete;

import dev.azoth.orm.annotation.OnDelete;
import dev.azoth.sql.schema.ReferentialAction;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** Deleted by the database with its library. */
@Entity
public class Book {
    @Id
    @GeneratedValue
    private Integer id;

    private String title;

    @ManyToOne
    @JoinColumn(nullable = false, foreignKey = @ForeignKey(name = "fk_book_library"))
    @OnDelete(ReferentialAction.CASCADE)
    private Library library;

    protected Book() {}

    public Book(String title) {
        this.title = title;
    }

    public String getTitle() {
        return title;
    }

    public Library getLibrary() {
        return library;
    }
}
