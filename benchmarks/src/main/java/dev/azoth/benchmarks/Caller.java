package dev.azoth.benchmarks;

import java.util.concurrent.atomic.AtomicLong;

/** What every caller keeps: its keys, its count, the check of what came back. For one operation at a time. */
abstract class Caller {
    private final AtomicLong completed = new AtomicLong();
    private final Case work;
    private final Items items;
    private long seed;
    private int key;

    Caller(Case work, Items items, int number) {
        this.work = work;
        this.items = items;
        this.seed = number * 0x9E3779B97F4A7C15L + 1;
    }

    /** The key of the next operation. */
    final int nextKey() {
        seed = seed * 6364136223846793005L + 1442695040888963407L;
        key = (int) ((seed >>> 33) % Items.COUNT) + 1;
        return key;
    }

    /** Counts the operation, when it gave what it should have. */
    final void count(long checksum) {
        if (checksum != items.expected(work, key)) {
            throw new IllegalStateException(work + " with key " + key + ": the values read give checksum " + checksum
                    + " and not " + items.expected(work, key));
        }
        completed.lazySet(completed.getPlain() + 1);
    }

    final long completed() {
        return completed.get();
    }
}
