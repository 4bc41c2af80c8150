package dev.azoth.ormtests.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** Which of the statements that are sent while it is armed meets with which fault. */
final class FaultPlan {
    private static final Map<String, FaultPlan> ALL = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final String name = "plan" + NUMBERS.incrementAndGet();
    private final ReentrantLock lock = new ReentrantLock();
    private final List<String> sent = new ArrayList<>();
    private boolean armed;
    private int at;
    private Fault fault;
    private Runnable giveUp;

    FaultPlan() {
        ALL.put(name, this);
    }

    static FaultPlan named(String name) {
        return ALL.get(name);
    }

    /** Notes what is sent from now on, and has one of it fail. */
    void arm(int statement, Fault next, Runnable cancel) {
        lock.lock();
        try {
            sent.clear();
            armed = true;
            at = statement;
            fault = next;
            giveUp = cancel;
        } finally {
            lock.unlock();
        }
    }

    /** Notes what is sent from now on. */
    void record() {
        arm(-1, null, () -> {});
    }

    List<String> disarm() {
        lock.lock();
        try {
            armed = false;
            return List.copyOf(sent);
        } finally {
            lock.unlock();
        }
    }

    /** What happens to the next statement; null for nothing. */
    Fault next(String sql) {
        lock.lock();
        try {
            if (!armed) {
                return null;
            }
            sent.add(sql);
            return sent.size() - 1 == at ? fault : null;
        } finally {
            lock.unlock();
        }
    }

    /** Gives up what runs. */
    void giveUp() {
        giveUp.run();
    }
}
