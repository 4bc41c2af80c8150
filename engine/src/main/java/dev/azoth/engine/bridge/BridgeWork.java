package dev.azoth.engine.bridge;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Work that no thread stands for: it goes on whenever the driver has answered. Whoever carries it out tells its end, once; the
 * future completes on the thread that does.
 */
public final class BridgeWork<T extends @Nullable Object> {
    private final BridgedFuture<T> future;
    private final Running running;

    BridgeWork(Running running, Runnable beforehand, Runnable givenUp) {
        this.running = running;
        this.future = new BridgedFuture<>(beforehand, givenUp);
    }

    /** The future given to the user; completing it from outside gives the work up. */
    public CompletableFuture<T> future() {
        return future;
    }

    /** The work has ended well. */
    public void succeeded(T value) {
        running.ended();
        future.succeed(value);
    }

    /** The work has failed. */
    public void failed(Throwable failure) {
        running.ended();
        future.fail(failure);
    }
}
