package dev.azoth.sqlite;

import java.util.concurrent.TimeUnit;
import org.sqlite.BusyHandler;

/**
 * Waits for a lock that another connection holds: SQLite's {@code busy_timeout}, except that a cancelled statement stops
 * waiting at once.
 */
final class BusyWait extends BusyHandler {
    private static final long[] PAUSE_MILLIS = {1, 2, 5, 10, 15, 20, 25, 25, 25, 50, 50};

    private final ConnectionThread thread;
    private final long timeoutNanos;
    private long deadline;

    BusyWait(ConnectionThread thread, long timeoutMillis) {
        this.thread = thread;
        this.timeoutNanos = TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
    }

    /**
     * Asked before each new try.
     *
     * @param tries 0 the first time
     * @return 0 to give up
     */
    @Override
    protected int callback(int tries) {
        long now = System.nanoTime();
        if (tries == 0) {
            deadline = now + timeoutNanos;
        }
        long left = deadline - now;
        if (left <= 0 || thread.shouldStop()) {
            return 0;
        }
        long pause = tries < PAUSE_MILLIS.length ? PAUSE_MILLIS[tries] : 100;
        thread.pause(Math.min(left, TimeUnit.MILLISECONDS.toNanos(pause)));
        return thread.shouldStop() ? 0 : 1;
    }
}
