package dev.azoth.ormtests.eager;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** Of a tree. */
@Entity
@Table(name = "nodes")
public class Node {
    @Id
    private Integer id;

    @ManyToOne
    private Node parent;

    private String data;

    @OneToMany(mappedBy = "parent")
    @OrderBy("id")
    private List<Node> children = new ArrayList<>();

    public Integer getId() {
        return id;
    }

    public Node getParent() {
        return parent;
    }

    public String getData() {
        return data;
    }

    public List<Node> getChildren() {
        return children;
    }
}
