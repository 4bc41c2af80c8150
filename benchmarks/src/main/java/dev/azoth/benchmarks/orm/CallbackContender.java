package dev.azoth.benchmarks.orm;

/** Works without a thread of the caller's. */
public non-sealed interface CallbackContender extends OrmContender {
    /** Starts the work; tells {@code done} what {@link OrmCase} says, on any thread, perhaps before this returns. */
    void start(OrmCase work, int key, Done done);

    /** Runs a caller's first operation where its callers live. */
    default void enter(Runnable caller) {
        caller.run();
    }
}
