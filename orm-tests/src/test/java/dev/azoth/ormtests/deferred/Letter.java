package dev.azoth.ormtests.deferred;

import dev.azoth.orm.annotation.Deferred;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** With columns that are loaded in groups, alone, or never by themselves. */
@Entity
public class Letter {
    @Id
    private Integer id;

    private String title;

    @Deferred(group = "text")
    private String opening;

    @Deferred(group = "text")
    private String body;

    @Deferred(group = "post")
    private String stamp;

    @Deferred
    private String note;

    @Deferred(raising = true)
    private String secret;

    @ManyToOne
    private Writer writer;

    protected Letter() {}

    public Letter(int id, String title) {
        this.id = id;
        this.title = title;
        this.opening = "dear " + id;
        this.body = "body " + id;
        this.stamp = "stamp " + id;
        this.note = "note " + id;
        this.secret = "secret " + id;
    }

    public Integer getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getOpening() {
        return opening;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getStamp() {
        return stamp;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }

    public Writer getWriter() {
        return writer;
    }
}
