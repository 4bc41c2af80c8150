package dev.azoth.ormtests.sakila;

import jakarta.persistence.Embeddable;

/** The key of a copy: film, store and number. */
@Embeddable
public record InventoryKey(Integer filmId, Integer storeId, int copy) {}
