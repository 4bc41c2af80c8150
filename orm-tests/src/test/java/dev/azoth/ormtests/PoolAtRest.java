package dev.azoth.ormtests;

import dev.azoth.engine.Engine;
import dev.azoth.engine.pool.PoolStatus;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits until no connection is on loan or on its way back; its handlers are told before that, so that the figures are asked. */
public final class PoolAtRest {
    private PoolAtRest() {}

    public static void await(Engine engine) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        for (PoolStatus now = status(engine); now.checkedOut() + now.returning() > 0; now = status(engine)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Connections are still on loan: " + now);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    private static PoolStatus status(Engine engine) {
        return engine.pool().status();
    }
}
