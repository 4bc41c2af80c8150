package dev.azoth.vertx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The event loops of one engine: started by the first connection, retired by {@link #close}, started again should the engine
 * be used after that. Loops that are retired run until the connections on them are gone.
 */
final class VertxRuntime {
    private final int eventLoops;
    private final CuttableTransport transport = new CuttableTransport();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable EventLoops current;

    VertxRuntime(int eventLoops) {
        this.eventLoops = eventLoops;
    }

    /** A place for one connection, to be ended when that is gone. */
    EventLoops.Lease lease() {
        lock.lock();
        try {
            EventLoops running = current;
            if (running == null) {
                running = new EventLoops(this, eventLoops, transport);
                current = running;
            }
            return running.lease();
        } finally {
            lock.unlock();
        }
    }

    /** A connection on the loops is gone; ends them when it was the last that held them. */
    void leave(EventLoops loops) {
        boolean last;
        lock.lock();
        try {
            last = loops.left();
        } finally {
            lock.unlock();
        }
        if (last) {
            var unused = loops.end();
        }
    }

    CuttableTransport transport() {
        return transport;
    }

    /** Completes when the loops have ended; at once when there are connections on them still, with the last of which they end. */
    CompletionStage<Void> close() {
        EventLoops running;
        boolean unused;
        lock.lock();
        try {
            running = current;
            current = null;
            unused = running != null && running.retire();
        } finally {
            lock.unlock();
        }
        return running != null && unused ? running.end() : CompletableFuture.completedFuture(null);
    }
}
