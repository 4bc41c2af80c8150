package dev.azoth.benchmarks;

/** Contenders that are open, and the cases they take part in. */
interface Suite extends AutoCloseable {
    /** Measures case by case and prints a table for each. */
    void run(Rounds rounds) throws Exception;

    /** Closes the contenders. */
    @Override
    void close() throws Exception;
}
