package dev.azoth.ormtests.inherit;

import jakarta.persistence.Entity;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.PrimaryKeyJoinColumns;

/** Its table has other names for the key. */
@Entity
@PrimaryKeyJoinColumns({
    @PrimaryKeyJoinColumn(name = "increment_id", referencedColumnName = "order_id"),
    @PrimaryKeyJoinColumn(name = "part", referencedColumnName = "sku")
})
public class SpecialArticle extends Article {
    private String reason;

    protected SpecialArticle() {}

    public SpecialArticle(ArticleKey id, String name, String reason) {
        super(id, name);
        this.reason = reason;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
