package dev.azoth.engine.bridge;

import dev.azoth.error.BlockingNotAllowedException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The single suspension point: waits for a stage by parking the calling thread, which is cheap on a virtual thread. Refuses on
 * event-loop threads. SQLAlchemy: {@code await_()} of its greenlet bridge.
 */
public final class Await {
    /*
     * Interruption. The operation is cancelled and its end awaited, so that its connection is quiet again, before
     * CancellationException is thrown. If the operation succeeded all the same, its value is returned: a commit that happened is
     * not reported as one that did not. In both cases the thread's interrupt status is set again, so that whatever the thread
     * starts next is refused; clean-up uses uninterruptibly().
     */

    private Await() {}

    /**
     * Refuses if the calling thread is an event loop, for use before anything is sent.
     *
     * @throws BlockingNotAllowedException naming the remedy
     */
    public static void checkMayBlock() {
        Thread thread = Thread.currentThread();
        if (EventLoops.isEventLoop(thread)) {
            throw refusal(thread);
        }
    }

    static BlockingNotAllowedException refusal(Thread thread) {
        return new BlockingNotAllowedException("A direct-style call was made on the event-loop " + ThreadText.of(thread)
                + " (" + thread.getClass().getName()
                + "), which must not block. Use the asynchronous face (AsyncEngine,"
                + " AsyncConnection), or run the direct-style code with runSync(...) or on a virtual thread:"
                + " Thread.startVirtualThread(...)");
    }

    /**
     * Refuses if the calling thread has been interrupted, for use before anything is sent; the status stays set.
     *
     * @throws CancellationException if so
     */
    public static void checkNotInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException(
                    "The calling " + ThreadText.ofCurrent() + " has been interrupted; nothing was sent");
        }
    }

    /** As {@link #await(CompletionStage, Cancellation)}; an interrupt cancels the stage itself. */
    public static <T extends @Nullable Object> T await(CompletionStage<T> stage) {
        return await(stage, (Cancellation) null);
    }

    /** As {@link #await(CompletionStage, Cancellation)}, with nothing harsher to do when {@code onInterrupt} has no effect. */
    public static <T extends @Nullable Object> T await(CompletionStage<T> stage, Runnable onInterrupt) {
        return await(stage, new Cancellation() {
            @Override
            public void cancel() {
                onInterrupt.run();
            }

            @Override
            public void abort() {}
        });
    }

    /**
     * Waits for a stage and returns its value; raises its failure itself, not wrapped, with the caller's stack added.
     *
     * @param cancellation what an interrupt does; null to cancel the stage
     * @throws BlockingNotAllowedException on an event-loop thread, unless the stage has already completed
     * @throws CancellationException when interrupted; thrown only after the operation has ended or was aborted
     */
    public static <T extends @Nullable Object> T await(CompletionStage<T> stage, @Nullable Cancellation cancellation) {
        CompletableFuture<T> future = future(stage);
        if (!future.isDone()) {
            checkMayBlock();
        }
        try {
            if (future.isDone()) {
                return future.join();
            }
            return future.get();
        } catch (InterruptedException e) {
            return interrupted(future, cancellation);
        } catch (ExecutionException | CompletionException e) {
            throw raise(unwrap(e));
        } catch (CancellationException e) {
            throw raise(e);
        }
    }

    /**
     * Waits for a stage without regard to interrupts, which stay pending; for clean-up such as rollback and close.
     *
     * @throws BlockingNotAllowedException on an event-loop thread, unless the stage has already completed
     */
    public static <T extends @Nullable Object> T uninterruptibly(CompletionStage<T> stage) {
        CompletableFuture<T> future = future(stage);
        if (!future.isDone()) {
            checkMayBlock();
        }
        try {
            return future.join();
        } catch (CompletionException e) {
            throw raise(unwrap(e));
        } catch (CancellationException e) {
            throw raise(e);
        }
    }

    private static <T extends @Nullable Object> T interrupted(
            CompletableFuture<T> future, @Nullable Cancellation cancellation) {
        try {
            if (cancellation == null) {
                future.cancel(true);
            } else {
                cancellation.cancel();
                if (!endsWithin(future, cancellation)) {
                    cancellation.abort();
                    endsWithin(future, cancellation);
                }
            }
            if (future.isDone() && !future.isCompletedExceptionally()) {
                return future.join();
            }
            var cancelled = new CancellationException("The calling "
                    + ThreadText.ofCurrent() + " was interrupted while it waited; the operation was "
                    + (future.isDone() ? "cancelled" : "abandoned"));
            if (future.isDone() && !future.isCancelled()) {
                cancelled.initCause(future.exceptionNow());
            }
            throw cancelled;
        } finally {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean endsWithin(CompletableFuture<?> future, Cancellation cancellation) {
        long deadline = System.nanoTime() + cancellation.grace().toNanos();
        while (!future.isDone()) {
            try {
                future.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                return future.isDone();
            } catch (ExecutionException | CancellationException e) {
                return true;
            } catch (InterruptedException e) {
                // Already being cancelled: a second interrupt changes nothing; the status is set again in the end.
            }
        }
        return true;
    }

    private static <T extends @Nullable Object> CompletableFuture<T> future(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture();
        } catch (UnsupportedOperationException e) {
            var copy = new CompletableFuture<T>();
            stage.whenComplete((value, failure) -> {
                if (failure == null) {
                    copy.complete(value);
                } else {
                    copy.completeExceptionally(failure);
                }
            });
            return copy;
        }
    }

    private static Throwable unwrap(Throwable failure) {
        Throwable inner = failure;
        while ((inner instanceof CompletionException || inner instanceof ExecutionException)
                && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }

    private static RuntimeException raise(Throwable failure) {
        CallerTrace.addTo(failure);
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw new CompletionException(failure);
    }
}
