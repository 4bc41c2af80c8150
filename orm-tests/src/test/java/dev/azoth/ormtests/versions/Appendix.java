package dev.azoth.ormtests.versions;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Has the key of its entry. */
@Entity
@Table(name = "version_appendices")
public class Appendix {
    @Id
    @OneToOne
    private Entry entry;

    @Version
    private Integer version;

    private String text;

    protected Appendix() {}

    public Appendix(String text) {
        this.text = text;
    }

    public Entry getEntry() {
        return entry;
    }

    public void setEntry(Entry entry) {
        this.entry = entry;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
