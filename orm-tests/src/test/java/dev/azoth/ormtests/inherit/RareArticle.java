package dev.azoth.ormtests.inherit;

import jakarta.persistence.Entity;

/** Its table has nothing but the key. */
@Entity
public class RareArticle extends SpecialArticle {
    protected RareArticle() {}

    public RareArticle(ArticleKey id, String name, String reason) {
        super(id, name, reason);
    }
}
