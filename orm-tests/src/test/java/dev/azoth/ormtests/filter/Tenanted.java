package dev.azoth.ormtests.filter;

/** Belongs to one tenant, and may be marked as deleted. */
public interface Tenanted {
    String getTenant();
}
