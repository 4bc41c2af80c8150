package dev.azoth.ormtests.composite;

import jakarta.persistence.CascadeType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** With a key of two columns, which others refer to. */
@Entity
public class Region {
    @EmbeddedId
    private RegionKey key;

    private String name;

    @OneToMany(mappedBy = "region")
    @OrderBy("name")
    private List<City> cities = new ArrayList<>();

    @OneToOne(mappedBy = "region", cascade = CascadeType.ALL, orphanRemoval = true)
    private Mayor mayor;

    @ManyToMany
    @JoinTable(
            name = "region_team",
            joinColumns = {
                @JoinColumn(name = "region_number", referencedColumnName = "number"),
                @JoinColumn(name = "region_country", referencedColumnName = "country")
            },
            inverseJoinColumns = {
                @JoinColumn(name = "league", referencedColumnName = "league"),
                @JoinColumn(name = "place", referencedColumnName = "place")
            })
    @OrderBy("title")
    private List<Team> teams = new ArrayList<>();

    protected Region() {}

    public Region(String country, int number, String name) {
        this.key = new RegionKey(country, number);
        this.name = name;
    }

    public RegionKey getKey() {
        return key;
    }

    public String getName() {
        return name;
    }

    public List<City> getCities() {
        return cities;
    }

    public Mayor getMayor() {
        return mayor;
    }

    public void setMayor(Mayor mayor) {
        this.mayor = mayor;
    }

    public List<Team> getTeams() {
        return teams;
    }
}
