package dev.azoth.docs;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** Of mapping.md. */
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

    protected Edge() {}

    public Edge(Point start, Point end) {
        this.start = start;
        this.end = end;
    }

    public Point getStart() {
        return start;
    }

    public Point getEnd() {
        return end;
    }
}
