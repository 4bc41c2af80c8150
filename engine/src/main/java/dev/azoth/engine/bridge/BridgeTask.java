package dev.azoth.engine.bridge;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One piece of work on its virtual thread, and the future of it. */
final class BridgeTask<T extends @Nullable Object> implements Runnable {
    private enum State {
        /** The thread is not started yet. */
        WAITING,
        /** The work may be interrupted. */
        RUNNING,
        /** An interrupt is under way; the thread waits for it, so that it does not hit the callbacks. */
        INTERRUPTING,
        INTERRUPTED,
        /** The work has ended; interrupts come too late. */
        ENDED
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final BridgedFuture<T> future;
    private final Callable<T> work;
    private final @Nullable Executor continuations;
    private final Running running;
    private @Nullable Thread thread;

    BridgeTask(Callable<T> work, @Nullable Executor continuations, Running running, Runnable givenUp) {
        this.work = work;
        this.continuations = continuations;
        this.running = running;
        this.future = new BridgedFuture<>(givenUp, this::interrupt);
    }

    CompletableFuture<T> future() {
        return future;
    }

    void start(Thread thread) {
        this.thread = thread;
        start();
    }

    /** Starts when a stage has completed, or the future from outside. */
    void startAfter(CompletionStage<?> first, Thread thread) {
        this.thread = thread;
        first.whenComplete((value, failure) -> start());
    }

    private void start() {
        Thread target = thread;
        if (target != null && state.compareAndSet(State.WAITING, State.RUNNING)) {
            target.start();
        }
    }

    @Override
    public void run() {
        Runnable completion;
        try {
            T value = work.call();
            completion = () -> future.succeed(value);
        } catch (Throwable failure) {
            completion = () -> future.fail(failure);
        }
        end();
        running.ended();
        complete(completion);
    }

    private void complete(Runnable completion) {
        if (continuations == null) {
            completion.run();
            return;
        }
        try {
            continuations.execute(completion);
        } catch (RejectedExecutionException e) {
            // A future that nobody completes is worse than a callback on the wrong thread.
            completion.run();
        }
    }

    private void interrupt() {
        start();
        if (state.compareAndSet(State.RUNNING, State.INTERRUPTING)) {
            Thread target = thread;
            if (target != null) {
                target.interrupt();
            }
            state.set(State.INTERRUPTED);
        }
    }

    private void end() {
        if (!state.compareAndSet(State.RUNNING, State.ENDED)) {
            while (state.get() == State.INTERRUPTING) {
                Thread.onSpinWait();
            }
            state.set(State.ENDED);
        }
        Thread.interrupted();
    }
}
