package dev.azoth.benchmarks.orm;

/** A library on the class path of the peers, found by {@code ServiceLoader}. */
public interface Peer {
    /** As the command line spells it. */
    String option();

    OrmContender open(Server server) throws Exception;
}
