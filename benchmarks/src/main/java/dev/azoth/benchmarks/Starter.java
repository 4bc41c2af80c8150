package dev.azoth.benchmarks;

/** Makes a contender ready for one measurement and starts its callers. */
@FunctionalInterface
interface Starter {
    Load start() throws Exception;
}
