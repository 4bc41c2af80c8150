package dev.azoth.ormtests.inherit;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

/** With a key of two columns. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind", length = 20)
public class Article {
    @EmbeddedId
    private ArticleKey id;

    private String name;

    protected Article() {}

    public Article(ArticleKey id, String name) {
        this.id = id;
        this.name = name;
    }

    public ArticleKey getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
