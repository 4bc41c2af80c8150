package dev.azoth.engine.pool;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A driver of a database that is held in memory and knows transactions by name only. What it does late, it does on its own threads, as
 * drivers do.
 */
final class TestDriver {
    final List<TestConnection> connections = new CopyOnWriteArrayList<>();
    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    final AtomicInteger present = new AtomicInteger();
    final AtomicInteger mostOpen = new AtomicInteger();
    volatile boolean refuseConnections;
    volatile int failConnectPercent;
    volatile int failStatementPercent;
    volatile int maxLatencyMicros;
    /** While set, connects do not end by themselves. */
    volatile boolean holdConnections;

    final List<CompletableFuture<DriverConnection>> held = new CopyOnWriteArrayList<>();

    CompletableFuture<DriverConnection> connect() {
        if (holdConnections) {
            var waiting = new CompletableFuture<DriverConnection>();
            held.add(waiting);
            return waiting;
        }
        return later(() -> {
            if (refuseConnections || chance(failConnectPercent)) {
                throw new DriverException(DriverErrorKind.OPERATIONAL, "connection refused", null);
            }
            return open();
        });
    }

    /** Lets a held connect succeed; the connection is closed when nobody wants it any more. */
    void admit(int index) {
        TestConnection connection = open();
        if (!held.get(index).complete(connection)) {
            var unused = connection.close();
        }
    }

    private TestConnection open() {
        var connection = new TestConnection(this);
        connections.add(connection);
        opened.incrementAndGet();
        int now = present.incrementAndGet();
        mostOpen.accumulateAndGet(now, Math::max);
        return connection;
    }

    int openNow() {
        return opened.get() - closed.get();
    }

    /** At once, or some time later on another thread. */
    <T> CompletableFuture<T> later(java.util.concurrent.Callable<T> work) {
        var answer = new CompletableFuture<T>();
        Runnable run = () -> {
            try {
                T value = work.call();
                if (!answer.complete(value) && value instanceof TestConnection late) {
                    var unused = late.close();
                }
            } catch (Throwable failure) {
                answer.completeExceptionally(failure);
            }
        };
        int latency = maxLatencyMicros;
        if (latency == 0) {
            run.run();
        } else {
            Executor delayed =
                    CompletableFuture.delayedExecutor(random().nextInt(latency), TimeUnit.MICROSECONDS, THREADS);
            delayed.execute(run);
        }
        return answer;
    }

    static boolean chance(int percent) {
        return percent > 0 && random().nextInt(100) < percent;
    }

    private static Random random() {
        return java.util.concurrent.ThreadLocalRandom.current();
    }

    private static final Executor THREADS = Executors.newFixedThreadPool(
            2, Thread.ofPlatform().daemon().name("test-driver-", 1).factory());
}
