package dev.azoth.benchmarks;

import java.util.concurrent.atomic.AtomicLong;

/** What every caller keeps: its keys, its count, the check of what came back. For one operation at a time. */
abstract class Caller {
    private final AtomicLong completed = new AtomicLong();
    private final Task task;
    private final int number;
    private long seed;
    private int key;

    Caller(Task task, int number) {
        this.task = task;
        this.number = number;
        this.seed = number * 0x9E3779B97F4A7C15L + 1;
    }

    /** The key of the next operation. */
    final int nextKey() {
        seed = seed * 6364136223846793005L + 1442695040888963407L;
        key = task.keys().next(number, (int) (seed >>> 33));
        return key;
    }

    /** Counts the operation, when it gave what it should have. */
    final void count(long checksum) {
        long expected = task.expected().applyAsLong(key);
        if (checksum != expected) {
            throw new IllegalStateException(task.name() + " with key " + key + ": the values read give checksum "
                    + checksum + " and not " + expected);
        }
        completed.lazySet(completed.getPlain() + 1);
    }

    final long completed() {
        return completed.get();
    }
}
