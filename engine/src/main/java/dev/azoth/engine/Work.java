package dev.azoth.engine;

import org.jspecify.annotations.Nullable;

/**
 * A function that is lent a connection or session and gives a value: of an asynchronous one a stage. It is the more specific of the
 * two, so that a lambda or method reference that gives a value is taken as one that does.
 */
@FunctionalInterface
public interface Work<S, T extends @Nullable Object> extends Action<S> {
    T apply(S lent);

    @Override
    @SuppressWarnings("FunctionalInterfaceMethodChanged") // the value is what is added
    default void run(S lent) {
        var unused = apply(lent);
    }
}
