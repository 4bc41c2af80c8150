package dev.azoth.sql;

/** Objects that may be told apart by being others alone, whatever their {@code equals} says: those of mapped classes. For woven code. */
public interface ByIdentity {
    /** Whether this one is. */
    boolean azoth$byIdentity();
}
