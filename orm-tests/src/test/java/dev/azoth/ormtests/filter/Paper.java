package dev.azoth.ormtests.filter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
public class Paper implements Tenanted {
    @Id
    private Integer id;

    private String tenant;
    private boolean removed;

    @ManyToOne
    private Folder folder;

    protected Paper() {}

    public Paper(int id, String tenant, boolean removed) {
        this.id = id;
        this.tenant = tenant;
        this.removed = removed;
    }

    public Integer getId() {
        return id;
    }

    @Override
    public String getTenant() {
        return tenant;
    }

    public boolean isRemoved() {
        return removed;
    }

    public Folder getFolder() {
        return folder;
    }
}
