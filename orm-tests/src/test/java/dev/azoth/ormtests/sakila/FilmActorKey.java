package dev.azoth.ormtests.sakila;

/** The key of an actor in a film. */
public record FilmActorKey(Integer actor, Integer film) {}
