package dev.azoth.orm;

import dev.azoth.engine.bridge.CallGuard;
import dev.azoth.error.ConcurrentSessionUseException;
import dev.azoth.error.InvalidRequestException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The calls of a session: one at a time, none after it has been given up or closed for good, and what is cancelled is undone. */
abstract class SessionCalls {
    private final CallGuard guard = new CallGuard("session", ConcurrentSessionUseException::new);
    private volatile boolean closed;
    private volatile boolean givenUp;
    private volatile @Nullable CompletableFuture<?> inFlight;

    final CallGuard guard() {
        return guard;
    }

    /** What was cancelled leaves a transaction that is rolled back. */
    abstract CancellationException cancelled(CancellationException cancelled);

    /** A call by the application. What is cancelled in it leaves a transaction that is rolled back. */
    final <T extends @Nullable Object> T call(String what, Supplier<T> work) {
        try (var call = guard.enter(what)) {
            if (givenUp) {
                throw new CancellationException("The work this session was lent for has been cancelled");
            }
            try {
                return work.get();
            } catch (CancellationException cancelled) {
                throw cancelled(cancelled);
            }
        }
    }

    final void run(String what, Runnable work) {
        this.<@Nullable Void>call(what, () -> {
            work.run();
            return null;
        });
    }

    /** A look at what the session holds, or at how it behaves: allowed though the work was given up. */
    final <T> T looking(String what, Supplier<T> work) {
        try (var call = guard.enter(what)) {
            return work.get();
        }
    }

    /** As {@link #run}, of what may be done though the work was given up. */
    final void end(String what, Runnable work) {
        try (var call = guard.enter(what)) {
            try {
                work.run();
            } catch (CancellationException cancelled) {
                throw cancelled(cancelled);
            }
        }
    }

    /** Raises when another task is using the session. */
    final void refuseBesides(String what) {
        guard.enter(what).close();
    }

    /** The work it was lent for has been given up: no more calls are taken but the last. */
    final void giveUp() {
        givenUp = true;
    }

    /** No more calls are taken that would begin a transaction. */
    final void closeForGood() {
        closed = true;
    }

    final boolean closed() {
        return closed;
    }

    /** Whether no calls are taken any more. */
    final boolean isOver() {
        return givenUp || closed;
    }

    final void refuseClosed() {
        if (closed) {
            throw new InvalidRequestException(
                    "This session has been closed for good; its options say so:" + " closeResetsOnly is false");
        }
    }

    /** The call of the asynchronous face that is under way, or was the last. */
    final void inFlight(CompletableFuture<?> future) {
        inFlight = future;
    }

    /** Cancels the call that is under way. */
    final void cancelRunning() {
        CallGuard.Call running = guard.running();
        CompletableFuture<?> future = inFlight;
        if (running != null) {
            running.cancel();
            if (future != null) {
                future.cancel(true);
            }
        }
    }
}
