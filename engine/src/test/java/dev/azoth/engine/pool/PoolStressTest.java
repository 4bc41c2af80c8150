package dev.azoth.engine.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of users take, cancel, time out, invalidate, detach and fail at random; in the end nothing is missing. */
class PoolStressTest {
    private static final int USERS = 3_000;
    private static final int ROUNDS = 10;

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void noSlotIsLostAndNoWaiterForgotten(PoolKind kind) throws Exception {
        var fixture = new PoolFixture();
        fixture.kind = kind;
        storm(fixture, 11);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noSlotIsLostWithPingsAndLifo(long seed) throws Exception {
        var fixture = new PoolFixture();
        fixture.prePing = true;
        fixture.lifo = true;
        fixture.size = 4;
        fixture.overflow = 4;
        fixture.recycle = Duration.ofMillis(2);
        storm(fixture, seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void noSlotIsLostWithHandlersThatFail(long seed) throws Exception {
        var fixture = new PoolFixture();
        fixture.listeners.on(PoolEvents.CONNECT, (connection, record) -> {
            if (TestDriver.chance(10)) {
                throw new IllegalStateException("connect handler");
            }
            connection.execute("SET x");
        });
        fixture.listeners.on(PoolEvents.CHECKOUT, (connection, record, checkout) -> {
            if (TestDriver.chance(10)) {
                throw new IllegalStateException("checkout handler");
            }
        });
        fixture.listeners.on(PoolEvents.CHECKIN, (connection, record) -> {
            if (TestDriver.chance(10)) {
                throw new IllegalStateException("checkin handler");
            }
        });
        storm(fixture, seed);
    }

    /** Without users who detach connections or cancel connects, which count as open a little longer than as the pool's. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void noMoreConnectionsAreOpenThanThereMayBe(long seed) throws Exception {
        var fixture = new PoolFixture();
        fixture.patient = true;
        fixture.prePing = true;
        storm(fixture, seed);
        assertThat(fixture.driver.mostOpen.get()).isLessThanOrEqualTo(fixture.size + fixture.overflow);
    }

    private static void storm(PoolFixture fixture, long seed) throws Exception {
        fixture.driver.maxLatencyMicros = 200;
        fixture.driver.failConnectPercent = 10;
        fixture.driver.failStatementPercent = 5;
        Pool pool = fixture.pool();
        var shared = new AtomicInteger();
        var done = new CountDownLatch(USERS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < USERS; i++) {
                var random = new Random(seed * 31 + i);
                threads.execute(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        use(pool, random, shared, fixture.patient);
                    }
                    done.countDown();
                });
            }
            assertThat(done.await(120, TimeUnit.SECONDS))
                    .as("users left: %s, %s", done.getCount(), pool)
                    .isTrue();
        }
        assertThat(shared).as("connections two users had at once").hasValue(0);
        settle(pool);
        PoolStatus status = pool.status();
        assertThat(status.checkedOut()).isZero();
        assertThat(status.waiting()).isZero();
        assertThat(status.returning()).isZero();
        assertThat(status.opening()).isZero();
        assertThat(status.open()).isEqualTo(status.idle());
        fixture.driver.maxLatencyMicros = 0;
        PoolFixture.await(pool.dispose().toCompletableFuture());
        assertThat(pool.status().open()).isZero();
        closedByTheDriver(fixture);
    }

    /** A connection that arrived after its connect was cancelled is closed by the driver, in its own time. */
    private static void closedByTheDriver(PoolFixture fixture) throws InterruptedException {
        for (int i = 0; i < 2_000 && fixture.driver.openNow() > 0; i++) {
            Thread.sleep(5);
        }
        assertThat(fixture.driver.openNow()).isZero();
    }

    private static void use(Pool pool, Random random, AtomicInteger shared, boolean patient) {
        Duration timeout = random.nextInt(10) == 0 ? Duration.ofNanos(random.nextInt(200_000)) : Duration.ofSeconds(60);
        CompletableFuture<PooledConnection> asked = pool.acquire(timeout).toCompletableFuture();
        if (!patient && random.nextInt(5) == 0) {
            pause(random);
            if (asked.cancel(true)) {
                return;
            }
        }
        PooledConnection connection;
        try {
            connection = asked.join();
        } catch (CompletionException | java.util.concurrent.CancellationException refused) {
            return;
        }
        var raw = (TestConnection) connection.driver();
        if (raw.users.incrementAndGet() != 1) {
            shared.incrementAndGet();
        }
        if (random.nextInt(20) == 0) {
            pause(random);
        }
        raw.users.decrementAndGet();
        end(connection, raw, random, patient);
    }

    private static void end(PooledConnection connection, TestConnection raw, Random random, boolean patient) {
        switch (random.nextInt(20)) {
            case 0 -> raw.lose();
            case 1 -> connection.invalidate(null);
            case 2 -> connection.softInvalidate(null);
            case 3 -> {
                if (!patient) {
                    connection.detach();
                }
            }
            case 4 -> connection.invalidateAll(null);
            default -> {}
        }
        connection.release(random.nextBoolean());
        if (random.nextInt(10) == 0) {
            connection.release();
        }
    }

    private static void pause(Random random) {
        try {
            Thread.sleep(Duration.ofNanos(random.nextInt(100_000)));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void settle(Pool pool) throws InterruptedException {
        for (int i = 0; i < 2_000; i++) {
            PoolStatus now = pool.status();
            if (now.returning() == 0 && now.opening() == 0 && now.checkedOut() == 0) {
                return;
            }
            Thread.sleep(5);
        }
    }
}
