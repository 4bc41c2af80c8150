package dev.azoth.engine;

/** A function that is lent a connection or session and gives nothing back. */
@FunctionalInterface
public interface Action<S> {
    void run(S lent);
}
