package dev.azoth.ormtests.embedded;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Has edges. */
@Entity
public class Graph {
    @Id
    private Integer id;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "graph_id")
    @OrderBy
    private List<Edge> edges = new ArrayList<>();

    protected Graph() {}

    public Graph(Integer id) {
        this.id = id;
    }

    public Integer getId() {
        return id;
    }

    public List<Edge> getEdges() {
        return edges;
    }
}
