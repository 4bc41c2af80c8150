package dev.azoth.engine.bridge;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
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
        return run(work, () -> {});
    }

    /**
     * As {@link #run(Callable)}.
     *
     * @param givenUp called before the future is completed from outside; must not block
     */
    public <T extends @Nullable Object> CompletableFuture<T> run(Callable<T> work, Runnable givenUp) {
        var task = new BridgeTask<>(work, continuations, running, givenUp);
        task.start(threadOf(task));
        return task.future();
    }

    /**
     * As {@link #run(Callable, Runnable)}, without a thread until a stage has completed or the future was completed from outside.
     *
     * @param first whose outcome the work asks for itself
     */
    public <T extends @Nullable Object> CompletableFuture<T> runAfter(
            CompletionStage<?> first, Callable<T> work, Runnable givenUp) {
        var task = new BridgeTask<>(work, continuations, running, givenUp);
        task.startAfter(first, threadOf(task));
        return task.future();
    }

    private Thread threadOf(Runnable task) {
        return Thread.ofVirtual().name(name + "-" + running.started()).unstarted(task);
    }

    /**
     * Begins work that needs no thread of its own.
     *
     * @param givenUp called once when the future was completed from outside; must not block
     */
    public <T extends @Nullable Object> BridgeWork<T> begin(Runnable givenUp) {
        return begin(() -> {}, givenUp);
    }

    /**
     * As {@link #begin(Runnable)}.
     *
     * @param beforehand called before the future is completed from outside; must not block
     */
    public <T extends @Nullable Object> BridgeWork<T> begin(Runnable beforehand, Runnable givenUp) {
        running.started();
        return new BridgeWork<>(running, beforehand, givenUp);
    }

    /** Goes on with work: where continuations run, else on a new virtual thread. For callbacks that come from a driver. */
    public void resume(Runnable continuation) {
        if (continuations == null) {
            Thread.ofVirtual().name(name).start(continuation);
            return;
        }
        try {
            continuations.execute(continuation);
        } catch (RejectedExecutionException e) {
            // A future that nobody completes is worse than a callback on the wrong thread.
            Thread.ofVirtual().name(name).start(continuation);
        }
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
