package dev.azoth.ormtests.enterprise;

/** Is marked as deleted instead of deleted. */
public interface SoftDeletable {
    boolean isDeleted();
}
