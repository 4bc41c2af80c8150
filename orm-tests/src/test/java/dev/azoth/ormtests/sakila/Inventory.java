package dev.azoth.ormtests.sakila;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;

/** A copy of a film in a store. */
@Entity
public class Inventory {
    @EmbeddedId
    private InventoryKey key;

    @ManyToOne
    @MapsId("filmId")
    private Film film;

    @ManyToOne
    @MapsId("storeId")
    private Store store;

    protected Inventory() {}

    public Inventory(InventoryKey key, Film film, Store store) {
        this.key = key;
        this.film = film;
        this.store = store;
    }

    public InventoryKey getKey() {
        return key;
    }

    public void setKey(InventoryKey key) {
        this.key = key;
    }

    public Film getFilm() {
        return film;
    }

    public void setFilm(Film film) {
        this.film = film;
    }

    public Store getStore() {
        return store;
    }

    public void setStore(Store store) {
        this.store = store;
    }
}
