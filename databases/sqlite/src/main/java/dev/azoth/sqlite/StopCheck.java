package dev.azoth.sqlite;

import org.sqlite.ProgressHandler;

/**
 * Stops a running statement that was cancelled. SQLite asks every few thousand steps of its virtual machine, so that a
 * cancel reaches the statement it is meant for and no other; {@code sqlite3_interrupt} stops whatever runs when it arrives,
 * and is forgotten when that has not quite begun.
 */
final class StopCheck extends ProgressHandler {
    /** About 50 microseconds of work; the question costs some 100 nanoseconds. */
    static final int STEPS = 5_000;

    private final ConnectionThread thread;

    StopCheck(ConnectionThread thread) {
        this.thread = thread;
    }

    @Override
    protected int progress() {
        return thread.shouldStop() ? 1 : 0;
    }
}
