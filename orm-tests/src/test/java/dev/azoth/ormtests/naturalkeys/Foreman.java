package dev.azoth.ormtests.naturalkeys;

import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;

/** In a third table. */
@Entity
@Table(name = "foreman")
@PrimaryKeyJoinColumn(name = "foreman_name", foreignKey = @ForeignKey(options = "ON UPDATE CASCADE"))
public class Foreman extends Builder {
    private String site;

    protected Foreman() {}

    public Foreman(String name) {
        super(name);
    }

    public String getSite() {
        return site;
    }

    public void setSite(String site) {
        this.site = site;
    }
}
