package dev.azoth.ormtests.versions;

import dev.azoth.orm.annotation.PostUpdate;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;

/** Counts its changes, also those of a second UPDATE. */
@Entity
@Table(name = "version_revisions")
public class Revision {
    @Id
    private Integer id;

    @Version
    private int version;

    private String name;

    @ManyToOne
    @PostUpdate
    private Revision related;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "owner_id")
    @PostUpdate
    private List<Revision> owned = new ArrayList<>();

    protected Revision() {}

    public Revision(String name) {
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Revision getRelated() {
        return related;
    }

    public void setRelated(Revision related) {
        this.related = related;
    }

    public List<Revision> getOwned() {
        return owned;
    }

    public void setOwned(List<Revision> owned) {
        this.owned = owned;
    }
}
