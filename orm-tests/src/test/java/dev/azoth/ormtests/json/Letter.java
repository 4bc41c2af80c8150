package dev.azoth.ormtests.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Read by Jackson from its fields. */
@Entity
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public class Letter {
    @Id
    private Integer id;

    private String text;

    @ManyToOne
    private Poet poet;

    @ManyToOne
    @JsonIgnore
    private Poet receiver;

    protected Letter() {}

    public Letter(int id, String text, Poet poet, Poet receiver) {
        this.id = id;
        this.text = text;
        this.poet = poet;
        this.receiver = receiver;
    }

    public String getText() {
        return text;
    }

    public Poet getPoet() {
        return poet;
    }

    public Poet getReceiver() {
        return receiver;
    }
}
