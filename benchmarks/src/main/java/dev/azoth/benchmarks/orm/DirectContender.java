package dev.azoth.benchmarks.orm;

/** Works while its caller waits; each caller is a virtual thread. */
public non-sealed interface DirectContender extends OrmContender {
    /** Does the work once; gives what {@link OrmCase} says. */
    long run(OrmCase work, int key) throws Exception;
}
