package dev.azoth.ormtests.naturalkeys;

import dev.azoth.orm.annotation.OnUpdate;
import dev.azoth.sql.schema.ReferentialAction;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Refers to its own class, by a key that changes. */
@Entity
public class Branch {
    @Id
    private String name;

    @ManyToOne
    @OnUpdate(ReferentialAction.CASCADE)
    private Branch parent;

    @OneToMany(mappedBy = "parent")
    private List<Branch> children = new ArrayList<>();

    protected Branch() {}

    public Branch(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Branch getParent() {
        return parent;
    }

    public void setParent(Branch parent) {
        this.parent = parent;
    }

    public List<Branch> getChildren() {
        return children;
    }

    public void setChildren(List<Branch> children) {
        this.children = children;
    }
}
