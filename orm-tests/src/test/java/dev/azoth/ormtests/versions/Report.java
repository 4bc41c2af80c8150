package dev.azoth.ormtests.versions;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Below it. */
@Entity
@Table(name = "version_reports")
public class Report extends Paper {
    private String subject;

    protected Report() {}

    public Report(String name) {
        super(name);
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }
}
