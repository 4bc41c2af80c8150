package dev.azoth.docs;

import dev.azoth.async.AsyncAttrs;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Of the manual. */
@Entity
public class Painter implements AsyncAttrs {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @Column(nullable = false)
    private String name;

    @OneToMany(mappedBy = "painter", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Painting> paintings = new ArrayList<>();

    protected Painter() {}

    public Painter(String name, Painting... paintings) {
        this.name = name;
        this.paintings.addAll(List.of(paintings));
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

    public List<Painting> getPaintings() {
        return paintings;
    }
}
