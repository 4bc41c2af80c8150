package dev.azoth.benchmarks;

/** An asynchronous operation. */
@FunctionalInterface
interface CallbackOperation {
    /** Starts it; tells {@code done} what came of it, on any thread, perhaps before this returns. */
    void start(int key, Done done);

    /** Who is told; an interface of its own so that no contender pays for the future type of another. */
    interface Done {
        void succeeded(long checksum);

        void failed(Throwable cause);
    }
}
