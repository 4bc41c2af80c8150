package dev.azoth.benchmarks;

/** An operation that returns when it is done. */
@FunctionalInterface
interface DirectOperation {
    long run(int key) throws Exception;
}
