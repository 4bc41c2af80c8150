package dev.azoth.engine.bridge;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** Counts the work of a bridge. Started and ended without a lock; the lock guards only those who wait for the end. */
final class Running {
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong live = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile List<CompletableFuture<Void>> waiting = List.of();

    /** @return the number of the work, from 1 */
    long started() {
        live.incrementAndGet();
        return begun.incrementAndGet();
    }

    void ended() {
        if (live.decrementAndGet() == 0 && !waiting.isEmpty()) {
            release();
        }
    }

    int count() {
        return Math.toIntExact(live.get());
    }

    CompletionStage<Void> idle() {
        var done = new CompletableFuture<Void>();
        lock.lock();
        try {
            var more = new ArrayList<>(waiting);
            more.add(done);
            waiting = List.copyOf(more);
        } finally {
            lock.unlock();
        }
        // The last work may have ended just before it could see this waiter.
        if (live.get() == 0) {
            release();
        }
        return done;
    }

    private void release() {
        List<CompletableFuture<Void>> all;
        lock.lock();
        try {
            all = waiting;
            waiting = List.of();
        } finally {
            lock.unlock();
        }
        all.forEach(done -> done.complete(null));
    }
}
