package dev.azoth.ormtests.embedded;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** From one point to another. */
@Entity
public class Edge {
    @Id
    @GeneratedValue
    private Integer id;

    @AttributeOverride(name = "x", column = @Column(name = "x1"))
    @AttributeOverride(name = "y", column = @Column(name = "y1"))
    private Point start;

    @AttributeOverride(name = "x", column = @Column(name = "x2"))
    @AttributeOverride(name = "y", column = @Column(name = "y2"))
    private Point end;

    @Column(name = "graph_id", insertable = false, updatable = false)
    private Integer graphId;

    protected Edge() {}

    public Edge(Point start, Point end) {
        this.start = start;
        this.end = end;
    }

    public Integer getId() {
        return id;
    }

    public Point getStart() {
        return start;
    }

    public void setStart(Point start) {
        this.start = start;
    }

    public Point getEnd() {
        return end;
    }

    public void setEnd(Point end) {
        this.end = end;
    }

    public Integer getGraphId() {
        return graphId;
    }

    public void setGraphId(Integer graphId) {
        this.graphId = graphId;
    }
}
