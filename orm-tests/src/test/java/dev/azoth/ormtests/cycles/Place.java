package dev.azoth.ormtests.cycles;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** Leads to places, and is led to. */
@Entity
@Table(name = "cycle_places")
public class Place {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private String name;

    @ManyToOne
    private Place favorite;

    @ManyToMany
    @JoinTable(
            name = "cycle_ways",
            joinColumns = @JoinColumn(name = "from_id"),
            inverseJoinColumns = @JoinColumn(name = "to_id"))
    @OrderBy("id")
    private List<Place> next = new ArrayList<>();

    @ManyToMany(mappedBy = "next")
    @OrderBy("id")
    private List<Place> previous = new ArrayList<>();

    protected Place() {}

    public Place(String name) {
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Place getFavorite() {
        return favorite;
    }

    public void setFavorite(Place favorite) {
        this.favorite = favorite;
    }

    public List<Place> getNext() {
        return next;
    }

    public void setNext(List<Place> next) {
        this.next = next;
    }

    public List<Place> getPrevious() {
        return previous;
    }

    public void setPrevious(List<Place> previous) {
        this.previous = previous;
    }
}
