package dev.azoth.ormtests.defaults;

import dev.azoth.orm.annotation.ServerDefault;
import dev.azoth.orm.annotation.ServerOnUpdate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** One column is computed, others have defaults of the database. */
@Entity
public class Thing {
    @Id
    private Integer id;

    private Integer foo;

    @ServerOnUpdate
    @Column(columnDefinition = "INTEGER GENERATED ALWAYS AS (foo + 42) STORED", insertable = false, updatable = false)
    private Integer bar;

    @ServerDefault("7")
    @Column(nullable = false)
    private Integer size;

    @ServerDefault("'none'")
    private String note;

    protected Thing() {}

    public Thing(Integer id, Integer foo) {
        this.id = id;
        this.foo = foo;
    }

    public Integer getId() {
        return id;
    }

    public Integer getFoo() {
        return foo;
    }

    public void setFoo(Integer foo) {
        this.foo = foo;
    }

    public Integer getBar() {
        return bar;
    }

    public void setBar(Integer bar) {
        this.bar = bar;
    }

    public Integer getSize() {
        return size;
    }

    public void setSize(Integer size) {
        this.size = size;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
