package dev.azoth.engine.reflect;

/** How one database's schema is read: its catalog queries. Stateless. */
public interface Catalog {}
