package dev.azoth.engine.pool;

/** Tells a waiter that its turn has come, on this thread if its stack allows. */
final class HandOver {
    /*
     * A waiter's callback may give its connection back at once, which hands it to the next waiter, whose callback ... : a line of
     * thousands would be a stack of thousands. Beyond a few levels the next one goes on on a fresh virtual thread.
     */
    private static final int DEPTH = 16;

    private static final ThreadLocal<int[]> LEVEL = ThreadLocal.withInitial(() -> new int[1]);

    private HandOver() {}

    static void to(Waiter waiter, Grant grant) {
        int[] level = LEVEL.get();
        if (level[0] >= DEPTH) {
            Thread.ofVirtual().name("azoth-pool-handover").start(() -> waiter.complete(grant));
            return;
        }
        level[0]++;
        try {
            waiter.complete(grant);
        } finally {
            level[0]--;
        }
    }
}
