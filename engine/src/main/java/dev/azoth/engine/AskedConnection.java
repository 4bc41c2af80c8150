package dev.azoth.engine;

import dev.azoth.engine.pool.PooledConnection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A connection that the pool has been asked for, without waiting; {@link #connect} must be called. For writers of layers above such as an
 * ORM; for one task at a time.
 */
public final class AskedConnection {
    private final Engine engine;
    private final CompletionStage<PooledConnection> asked;

    private AskedConnection(Engine engine) {
        this.engine = engine;
        this.asked = engine.pool().acquire();
    }

    public static AskedConnection of(Engine engine) {
        return new AskedConnection(engine);
    }

    /** Completes when it is there, or cannot be had. */
    public CompletionStage<?> here() {
        return asked;
    }

    /** Whether {@link #connect} neither waits nor calls handlers. */
    public boolean isHere() {
        CompletableFuture<PooledConnection> lent = asked.toCompletableFuture();
        return lent.isDone()
                && !lent.isCompletedExceptionally()
                && !engine.listeners().has(ConnectionEvents.ENGINE_CONNECT);
    }

    /**
     * As {@link Engine#connect}; waits for it. Called once.
     *
     * @throws java.util.concurrent.CancellationException when the calling thread is interrupted; the pool is asked no more
     */
    public Connection connect() {
        return engine.connected(engine.acquired(asked));
    }
}
