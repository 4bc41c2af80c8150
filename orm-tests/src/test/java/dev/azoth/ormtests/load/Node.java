package dev.azoth.ormtests.load;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Of a tree. */
@Entity
public class Node {
    @Id
    private Integer id;

    @ManyToOne
    private Node parent;

    @OneToMany(mappedBy = "parent", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Node> children = new ArrayList<>();

    protected Node() {}

    public Node(int id, Node... children) {
        this.id = id;
        this.children.addAll(List.of(children));
    }

    public Integer getId() {
        return id;
    }

    public Node getParent() {
        return parent;
    }

    public List<Node> getChildren() {
        return children;
    }
}
