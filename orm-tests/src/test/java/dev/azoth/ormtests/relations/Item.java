package dev.azoth.ormtests.relations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** An attribute and a relationship write one column. */
@Entity
public class Item {
    @Id
    private Integer id;

    @Column(name = "bin_id")
    private Integer binId;

    @ManyToOne
    @JoinColumn(name = "bin_id")
    private Bin bin;

    protected Item() {}

    public Item(Integer id) {
        this.id = id;
    }

    public Integer getId() {
        return id;
    }

    public Integer getBinId() {
        return binId;
    }

    public void setBinId(Integer binId) {
        this.binId = binId;
    }

    public Bin getBin() {
        return bin;
    }

    public void setBin(Bin bin) {
        this.bin = bin;
    }
}
