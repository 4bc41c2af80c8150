package dev.azoth.benchmarks;

import java.util.function.IntToLongFunction;

/**
 * What callers are asked to do, again and again.
 *
 * @param name for messages
 * @param callers how many
 * @param keys of the operations
 * @param expected what the operation with a key must give
 */
record Task(String name, int callers, Keys keys, IntToLongFunction expected) {
    /** The key of a caller's next operation. */
    @FunctionalInterface
    interface Keys {
        /**
         * @param caller the caller's number
         * @param random not negative
         */
        int next(int caller, int random);
    }

    /** Any key from 1 to {@code count}. */
    static Keys anyOf(int count) {
        return (caller, random) -> random % count + 1;
    }
}
