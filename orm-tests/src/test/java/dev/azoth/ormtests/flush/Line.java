package dev.azoth.ormtests.flush;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** With a key of two columns. */
@Entity
public class Line {
    @EmbeddedId
    private LineId id;

    private String text;

    protected Line() {}

    public Line(LineId id, String text) {
        this.id = id;
        this.text = text;
    }

    public LineId getId() {
        return id;
    }

    public void setId(LineId id) {
        this.id = id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
