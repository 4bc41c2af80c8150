package dev.azoth.ormtests.merge;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** Who sends parcels. */
@Entity
@Table(name = "sender")
public class Sender {
    @Id
    private Integer id;

    private String name;

    @OneToMany(mappedBy = "sender")
    @OrderBy("id")
    private List<Parcel> parcels = new ArrayList<>();

    protected Sender() {}

    public Sender(Integer id, String name, Parcel... parcels) {
        this.id = id;
        this.name = name;
        this.parcels.addAll(List.of(parcels));
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Parcel> getParcels() {
        return parcels;
    }
}
