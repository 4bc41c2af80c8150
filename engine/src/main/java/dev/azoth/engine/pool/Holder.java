package dev.azoth.engine.pool;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Who took a connection and when; where, too, if leak detection is on. Safe for any number of threads. */
public final class Holder {
    /* Not the thread: it holds what it ran, and so would each who took a connection hold the one before. */
    private final long thread;
    private final String name;
    private final long taken = System.nanoTime();
    private final @Nullable Throwable site;

    Holder(Thread thread, @Nullable Throwable site) {
        this.thread = thread.threadId();
        this.name = thread.getName();
        this.site = site;
    }

    static Holder here(boolean withSite) {
        return new Holder(Thread.currentThread(), withSite ? new Site() : null);
    }

    /** How long ago. */
    public Duration since() {
        return Duration.ofNanos(System.nanoTime() - taken);
    }

    /** The thread's name. */
    public String threadName() {
        return name.isEmpty() ? "virtual thread #" + thread : name;
    }

    /** Whether the other was asked for on the same thread. */
    boolean isOfSameThread(Holder other) {
        return thread == other.thread;
    }

    /** Its stack trace shows who asked for the connection; null unless leak detection is on. */
    public @Nullable Throwable site() {
        return site;
    }

    @Override
    public String toString() {
        return "'" + threadName() + "' for " + Text.seconds(since())
                + (site == null ? "" : " from " + Text.caller(site));
    }

    /** Carries a stack trace. */
    private static final class Site extends Exception {
        private static final long serialVersionUID = 1L;

        Site() {
            super("the connection was asked for here");
        }
    }
}
