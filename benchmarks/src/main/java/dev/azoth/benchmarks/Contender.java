package dev.azoth.benchmarks;

/** One way to do the work: a pool that is open, and callers to be started on it. */
interface Contender extends AutoCloseable {
    /** Starts the case's callers; they run until the load is stopped. */
    Load start(Case work, ItemRows items);

    /** Closes the connections. */
    @Override
    void close() throws Exception;
}
