package dev.azoth.docs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** Of mapping.md. */
@Entity
public class Picture {
    @Id
    @GeneratedValue
    private Integer id;

    // tag::two-readers[]
    @ManyToOne
    @JoinColumn(name = "edge_id")
    private Edge edge; // writes the column

    @Column(name = "edge_id", insertable = false, updatable = false)
    private Integer edgeId; // reads it
    // end::two-readers[]

    protected Picture() {}

    public Picture(Edge edge) {
        this.edge = edge;
    }

    public Edge getEdge() {
        return edge;
    }

    public Integer getEdgeId() {
        return edgeId;
    }
}
