package dev.azoth.ormtests.filter;

import dev.azoth.orm.annotation.Deferred;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Folder implements Tenanted {
    @Id
    private Integer id;

    private String tenant;
    private boolean removed;

    @Deferred
    private String remark;

    @OneToMany(mappedBy = "folder", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Paper> papers = new ArrayList<>();

    protected Folder() {}

    public Folder(int id, String tenant, Paper... papers) {
        this.id = id;
        this.tenant = tenant;
        this.remark = "remark " + id;
        this.papers.addAll(List.of(papers));
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

    public void setRemoved(boolean removed) {
        this.removed = removed;
    }

    public String getRemark() {
        return remark;
    }

    public List<Paper> getPapers() {
        return papers;
    }
}
