package dev.azoth.engine.bridge;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs direct-style work on virtual threads and gives futures of it. Safe for any number of threads. SQLAlchemy:
 * {@code greenlet_spawn}.
 *
 * <p>A future completes on the work's virtual thread (or on the executor given) when the work has ended, its connection given
 * back included. Completing it from outside, by {@code cancel}, {@code complete}, {@code orTimeout} or a reactive cancel, is seen
 * at once and interrupts the virtual thread; {@link #idle} tells when the work has really ended.
 */
public final class Bridge {
    private final Running running = new Running();
    private final String name;
    private final @Nullable Executor continuations;

    /**
     * @param name of the threads; a number is appended
     * @param continuations where futures complete and so their callbacks run; null for the virtual thread itself
     */
    public Bridge(String name, @Nullable Executor continuations) {
        this.name = name;
        this.continuations = continuations;
    }

    /** Starts the work on a virtual thread of its own. Its failure is the future's, not wrapped. */
    public <T extends @Nullable Object> CompletableFuture<T> run(Callable<T> work) {
        var task = new BridgeTask<>(work, continuations, running);
        long number = running.started();
        Thread thread = Thread.ofVirtual().name(name + "-" + number).unstarted(task);
        task.start(thread);
        return task.future();
    }

    /** Completes when no work is running, at once if so. For disposal: outside completion does not count as an end. */
    public CompletionStage<Void> idle() {
        return running.idle();
    }

    /** How much work is running. */
    public int running() {
        return running.count();
    }
}
