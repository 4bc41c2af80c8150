package dev.azoth.engine.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Taking and giving back an idle connection is what every request does. */
class HotPathTest {
    private static final int ROUNDS = 200_000;

    @Test
    void takingAnIdleConnectionAllocatesLittleAndStartsNoTimer() {
        Pool pool = new PoolFixture().pool();
        rounds(pool);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        rounds(pool);
        long each = (threads.getCurrentThreadAllocatedBytes() - before) / ROUNDS;
        assertThat(each).as("bytes allocated by acquire and release").isLessThan(200);
    }

    private static void rounds(Pool pool) {
        for (int i = 0; i < ROUNDS; i++) {
            var unused = pool.acquire().toCompletableFuture().join().release(true);
        }
    }
}
