package dev.azoth.benchmarks;

/** Callers in a closed loop: each starts its next operation when its last one is done. */
interface Load {
    /** Operations done by now. */
    long completed();

    /** Lets the operations in flight finish, and waits for them; raises what made an operation fail. */
    void stop() throws InterruptedException;
}
