package dev.azoth.sqlite;

import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The platform thread of one connection, and the queue of what it is asked to do. SQLite's calls block and pin, so they
 * have a thread of their own, as in aiosqlite. Safe for any number of threads.
 */
final class ConnectionThread {
    /** OPEN -> CLOSING (queued work is done first) -> ENDED; OPEN or CLOSING -> ABORTED or LOST -> ENDED. */
    private enum State {
        OPEN,
        CLOSING,
        ABORTED,
        LOST,
        ENDED
    }

    private static final AtomicLong NUMBER = new AtomicLong();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /** The head is the oldest operation that has not been answered: the one that runs, once its thread has come to it. */
    private final ArrayDeque<Operation<?>> queue = new ArrayDeque<>();

    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Runnable atEnd;
    private final Thread thread;
    private State state = State.OPEN;
    private @Nullable Runnable lostListener;
    private volatile boolean aborted;
    private volatile @Nullable Operation<?> current;

    /** @param atEnd closes the database; run on the thread, last */
    ConnectionThread(String name, Runnable atEnd) {
        this.atEnd = atEnd;
        this.thread = Thread.ofPlatform()
                .name(name + "-" + NUMBER.incrementAndGet())
                .daemon()
                .unstarted(this::work);
    }

    void start() {
        thread.start();
    }

    <T> CompletionStage<T> submit(Operation.Work<T> work) {
        return submit(work, false);
    }

    /** @param undoes whether it is a rollback, which is not to be cancelled */
    <T> CompletionStage<T> submit(Operation.Work<T> work, boolean undoes) {
        var operation = new Operation<T>(work, undoes);
        lock.lock();
        try {
            if (state == State.OPEN) {
                queue.add(operation);
                changed.signalAll();
                return operation.stage;
            }
        } finally {
            lock.unlock();
        }
        return CompletableFuture.failedFuture(gone());
    }

    /** Stops the oldest operation not yet answered, and none after it. */
    void cancelCurrent() {
        lock.lock();
        try {
            Operation<?> oldest = queue.peek();
            if (oldest != null) {
                oldest.cancel();
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether what runs on this thread now is to stop; asked by SQLite's handlers while a statement runs. */
    boolean shouldStop() {
        if (aborted) {
            return true;
        }
        Operation<?> running = current;
        return running != null && running.cancelled() && thread.equals(Thread.currentThread());
    }

    /** Waits until the time has passed or what runs is to stop. */
    void pause(long nanos) {
        lock.lock();
        try {
            long left = nanos;
            while (left > 0 && !shouldStop()) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the thread after the work at hand; idempotent. */
    CompletionStage<Void> close() {
        lock.lock();
        try {
            if (state == State.OPEN) {
                state = State.CLOSING;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
        return ended.copy();
    }

    /** Ends the thread as soon as SQLite lets go; what is in flight fails at once. Idempotent. */
    void abort() {
        finish(State.ABORTED);
    }

    /** For the thread itself: the database is gone. */
    void lose() {
        Runnable listener = finish(State.LOST) ? takeLostListener() : null;
        if (listener != null) {
            listener.run();
        }
    }

    boolean isOpen() {
        lock.lock();
        try {
            return state == State.OPEN;
        } finally {
            lock.unlock();
        }
    }

    void onLost(Runnable listener) {
        lock.lock();
        try {
            lostListener = listener;
            if (state != State.LOST) {
                return;
            }
        } finally {
            lock.unlock();
        }
        Runnable late = takeLostListener();
        if (late != null) {
            late.run();
        }
    }

    private @Nullable Runnable takeLostListener() {
        lock.lock();
        try {
            Runnable listener = lostListener;
            lostListener = null;
            return listener;
        } finally {
            lock.unlock();
        }
    }

    private boolean finish(State end) {
        List<Operation<?>> abandoned;
        lock.lock();
        try {
            if (state != State.OPEN && state != State.CLOSING) {
                return false;
            }
            state = end;
            aborted = true;
            abandoned = new ArrayList<>(queue);
            queue.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        abandoned.forEach(operation -> operation.fail(gone()));
        return true;
    }

    private void work() {
        try {
            for (Operation<?> next = take(); next != null; next = take()) {
                current = next;
                Runnable answer = next.run();
                current = null;
                answered(next);
                answer.run();
            }
        } finally {
            end();
        }
    }

    private @Nullable Operation<?> take() {
        lock.lock();
        try {
            while (queue.isEmpty() && state == State.OPEN) {
                changed.awaitUninterruptibly();
            }
            return queue.peek();
        } finally {
            lock.unlock();
        }
    }

    private void answered(Operation<?> operation) {
        lock.lock();
        try {
            queue.remove(operation);
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        try {
            atEnd.run();
        } finally {
            lock.lock();
            try {
                if (state != State.LOST) {
                    state = State.ENDED;
                }
            } finally {
                lock.unlock();
            }
            ended.complete(null);
        }
    }

    private static DriverException gone() {
        return new DriverException(DriverErrorKind.DISCONNECT, "The SQLite connection is closed", null);
    }
}
