package dev.azoth.engine.pool;

import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.event.Listeners;
import dev.azoth.error.DatabaseFailure;
import dev.azoth.error.OperationalException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A pool over a {@link TestDriver}, with the few settings that tests change. */
final class PoolFixture {
    final TestDriver driver = new TestDriver();
    final Listeners listeners = new Listeners();
    PoolKind kind = PoolKind.QUEUE;
    int size = 2;
    int overflow = 1;
    Duration timeout = Duration.ofSeconds(10);
    Duration connectTimeout = Duration.ofSeconds(10);

    @Nullable
    Duration recycle;

    boolean prePing;
    boolean lifo;
    ResetOnReturn reset = ResetOnReturn.ROLLBACK;
    Duration grace = Duration.ofMillis(200);

    @Nullable
    Duration leak;
    /** For the stress test: nobody gives up. */
    boolean patient;

    Pool pool() {
        return new Pool(setup());
    }

    PoolSetup setup() {
        var options = new PoolOptions(
                kind,
                "test",
                size,
                overflow,
                timeout,
                connectTimeout,
                recycle,
                prePing,
                lifo,
                reset,
                grace,
                leak,
                false);
        return new PoolSetup(driver::connect, "ROLLBACK", "COMMIT", listeners, PoolFixture::translate, options);
    }

    private static RuntimeException translate(DriverException failure, @Nullable String sql) {
        return new OperationalException(
                new DatabaseFailure(String.valueOf(failure.getMessage()), sql, null, null, 0, null), failure);
    }

    static PooledConnection take(Pool pool) {
        return await(pool.acquire().toCompletableFuture());
    }

    static CompletableFuture<PooledConnection> ask(Pool pool) {
        return pool.acquire().toCompletableFuture();
    }

    static TestConnection raw(PooledConnection connection) {
        return (TestConnection) connection.driver();
    }

    static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(20, TimeUnit.SECONDS).join();
    }
}
