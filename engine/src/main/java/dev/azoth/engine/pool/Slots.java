package dev.azoth.engine.pool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a connection next. Holds all of the pool's shared state and decides; it never calls out, completes a future or does
 * I/O: that is for the caller, after the lock has been released.
 */
final class Slots {
    /*
     * Rules.
     * 1. A slot is one connection that exists, is being opened or is being closed; there are at most `limit`.
     * 2. Each slot has one owner: the idle deque, a checkout in progress, a user, or a return in progress. An owner ends its
     *    ownership once, by put() or free(); take(), removeIdle() and expire() make the caller an owner.
     * 3. Somebody waits only when nothing is idle and every slot is taken. Both put() and free() serve the line before anything
     *    else, so nobody barges in front of it.
     * 4. A record's `lost` flag is set before removeIdle() is called, and `generation` is raised under the lock: put(), which looks
     *    at both under the lock, never leaves a connection idle that should not be.
     * 5. `lock` is a leaf: no other lock is taken while it is held, by rule of not calling out.
     */
    private final ReentrantLock lock = new ReentrantLock();
    private final int kept;
    private final int limit;
    private final boolean lifo;
    private final ArrayDeque<ConnectionRecord> idle = new ArrayDeque<>();
    private final WaitingLine line = new WaitingLine();
    private final Set<ConnectionRecord> records = new LinkedHashSet<>();
    private int taken;
    private volatile int generation;

    Slots(int kept, int limit, boolean lifo) {
        this.kept = kept;
        this.limit = limit;
        this.lifo = lifo;
    }

    /** What put() did with a connection. */
    sealed interface Put permits Kept, Handed {}

    /** The connection went nowhere or to the idle ones. */
    enum Kept implements Put {
        IDLE,
        /** Not wanted any more: the caller still owns the slot, and closes. */
        UNWANTED
    }

    /** The connection is the waiter's, whom the caller completes. */
    record Handed(Waiter waiter) implements Put {}

    /** Connections of an earlier generation are not lent any more. */
    int generation() {
        return generation;
    }

    Grant take() {
        lock.lock();
        try {
            ConnectionRecord record = lifo ? idle.pollLast() : idle.pollFirst();
            if (record != null) {
                return record;
            }
            if (taken < limit) {
                taken++;
                return Grant.Open.PERMIT;
            }
            return line.join();
        } finally {
            lock.unlock();
        }
    }

    /** @return whether the waiter was still in line; if not, its grant has come or is about to */
    boolean leave(Waiter waiter) {
        lock.lock();
        try {
            return line.leave(waiter);
        } finally {
            lock.unlock();
        }
    }

    Put put(ConnectionRecord record) {
        lock.lock();
        try {
            if (record.isLost() || record.generation() != generation) {
                return Kept.UNWANTED;
            }
            Waiter next = line.next();
            if (next != null) {
                return new Handed(next);
            }
            if (idle.size() >= kept) {
                return Kept.UNWANTED;
            }
            idle.addLast(record);
            return Kept.IDLE;
        } finally {
            lock.unlock();
        }
    }

    /** @return the waiter who owns the slot now, to be completed with a permit; null when the slot is free */
    @Nullable
    Waiter free() {
        lock.lock();
        try {
            Waiter next = line.next();
            if (next == null) {
                taken--;
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** @return whether it was idle; then the caller owns its slot */
    boolean removeIdle(ConnectionRecord record) {
        lock.lock();
        try {
            return idle.remove(record);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Begins a new generation, unless that has been done since the one given.
     *
     * @return the idle connections of the old one, whose slots the caller owns
     */
    List<ConnectionRecord> expire(int seen) {
        lock.lock();
        try {
            if (seen != generation) {
                return List.of();
            }
            generation = seen + 1;
            var old = new ArrayList<>(idle);
            idle.clear();
            return old;
        } finally {
            lock.unlock();
        }
    }

    void opened(ConnectionRecord record) {
        lock.lock();
        try {
            records.add(record);
        } finally {
            lock.unlock();
        }
    }

    void closed(ConnectionRecord record) {
        lock.lock();
        try {
            records.remove(record);
        } finally {
            lock.unlock();
        }
    }

    PoolStatus status(PoolOptions options) {
        lock.lock();
        try {
            int out = 0;
            for (ConnectionRecord record : records) {
                if (record.holder() != null) {
                    out++;
                }
            }
            int size = options.kind() == PoolKind.QUEUE ? options.size() : kept;
            return new PoolStatus(
                    options.name(),
                    options.kind(),
                    size,
                    taken,
                    out,
                    idle.size(),
                    taken - records.size(),
                    records.size() - out - idle.size(),
                    size == 0 ? 0 : Math.max(0, taken - size),
                    line.length());
        } finally {
            lock.unlock();
        }
    }

    /** Who holds connections now. */
    List<PooledConnection> holders() {
        lock.lock();
        try {
            var holders = new ArrayList<PooledConnection>();
            for (ConnectionRecord record : records) {
                PooledConnection holder = record.holder();
                if (holder != null) {
                    holders.add(holder);
                }
            }
            return holders;
        } finally {
            lock.unlock();
        }
    }
}
