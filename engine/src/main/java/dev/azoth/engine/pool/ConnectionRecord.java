package dev.azoth.engine.pool;

import dev.azoth.engine.bridge.Cancellation;
import dev.azoth.engine.driver.DriverConnection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A pool's record of one physical connection, from opening to close. Safe for any number of threads. SQLAlchemy:
 * {@code ConnectionPoolEntry}.
 */
public final class ConnectionRecord implements Grant {
    private final DriverConnection driver;
    private final int generation;
    private final long opened = System.nanoTime();
    private final Map<Object, Object> info = new ConcurrentHashMap<>(0);
    private final Cancellation cancellation;
    private final DbConnection direct;
    private volatile boolean lost;
    private volatile boolean softInvalidated;
    private volatile @Nullable PooledConnection holder;

    ConnectionRecord(DriverConnection driver, int generation, PoolSetup setup) {
        this.driver = driver;
        this.generation = generation;
        this.cancellation = new DriverCancellation(driver, setup.options().cancelGrace());
        this.direct = new DbConnection(driver, cancellation, setup.translation());
    }

    /** What the application keeps with the physical connection; gone with it. */
    public Map<Object, Object> info() {
        return info;
    }

    /** The connection in direct style. */
    public DbConnection connection() {
        return direct;
    }

    /** How long ago the connection was opened. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - opened);
    }

    /** Whether the connection is in use, that is, lent to somebody. */
    public boolean inUse() {
        return holder != null;
    }

    DriverConnection driver() {
        return driver;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    int generation() {
        return generation;
    }

    boolean olderThan(long nanos) {
        return System.nanoTime() - opened >= nanos;
    }

    boolean isLost() {
        return lost || softInvalidated || !driver.isOpen();
    }

    void lost() {
        lost = true;
    }

    void softInvalidate() {
        softInvalidated = true;
    }

    @Nullable
    PooledConnection holder() {
        return holder;
    }

    void holder(@Nullable PooledConnection checkout) {
        holder = checkout;
    }

    /** Cancels on the server; cuts the connection if that has no effect. */
    private record DriverCancellation(DriverConnection driver, Duration grace) implements Cancellation {
        @Override
        public void cancel() {
            var unused = driver.cancel();
        }

        @Override
        public void abort() {
            driver.abort();
        }
    }
}
