package dev.azoth.benchmarks;

import dev.azoth.benchmarks.orm.Done;

/** An asynchronous operation. */
@FunctionalInterface
interface CallbackOperation {
    /** Starts it; tells {@code done} what came of it, on any thread, perhaps before this returns. */
    void start(int key, Done done);
}
