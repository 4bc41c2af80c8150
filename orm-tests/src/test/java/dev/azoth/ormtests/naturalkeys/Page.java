package dev.azoth.ormtests.naturalkeys;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** Of whose key one part changes. */
@Entity
@IdClass(PageKey.class)
public class Page {
    @Id
    private int code;

    @Id
    private int status;

    private String text;

    protected Page() {}

    public Page(int code, int status, String text) {
        this.code = code;
        this.status = status;
        this.text = text;
    }

    public int getCode() {
        return code;
    }

    public void setCode(int code) {
        this.code = code;
    }

    public int getStatus() {
        return status;
    }

    public void setStatus(int status) {
        this.status = status;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
