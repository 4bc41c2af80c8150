package dev.azoth.testkit.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverResult;
import dev.azoth.engine.driver.DriverStatement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How a {@link DriverConnection} begins and ends. */
public abstract class DriverLifecycleCompliance extends DriverSuite {
    @Test
    void aClosedConnectionAnswersNothingMore() {
        DriverConnection connection = connect();
        assertThat(connection.isOpen()).isTrue();

        answer(connection.close());
        answer(connection.close());

        assertThat(connection.isOpen()).isFalse();
        assertFails(connection.execute(DriverStatement.of("SELECT 1")), DriverErrorKind.DISCONNECT);
        assertFails(connection.ping(), DriverErrorKind.DISCONNECT);
    }

    @Test
    void closingRollsBackWhatWasNotCommitted() {
        DriverConnection connection = connect();
        String table = table(connection, "abandoned");
        run(connection, "BEGIN");
        run(connection, insertInto(table), 1, "a");

        answer(connection.close());

        assertThat(run(connect(), "SELECT id FROM abandoned").rows()).isEmpty();
    }

    @Test
    void anAbortedConnectionFailsWhatIsInFlightAtOnce() throws Exception {
        DriverConnection connection = connect();
        CompletionStage<DriverResult> running =
                connection.execute(DriverStatement.of(database().endlessQuery()));
        CompletionStage<DriverResult> queued = connection.execute(DriverStatement.of("SELECT 1"));
        Thread.sleep(100);

        long begin = System.nanoTime();
        connection.abort();
        connection.abort();

        assertFails(running, DriverErrorKind.DISCONNECT);
        assertFails(queued, DriverErrorKind.DISCONNECT);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
        assertThat(connection.isOpen()).isFalse();
        answer(connection.close());
    }

    @Test
    void aLostConnectionTellsItOnceAndFailsWhatFollows() throws Exception {
        DriverConnection connection = connect();
        var told = new AtomicInteger();
        var lost = new CountDownLatch(1);
        connection.onLost(() -> {
            told.incrementAndGet();
            lost.countDown();
        });

        database().kill(connection);
        connection.execute(DriverStatement.of("SELECT 1")).handle((result, failure) -> failure);

        assertThat(lost.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(connection.isOpen()).isFalse();
        assertFails(connection.execute(DriverStatement.of("SELECT 1")), DriverErrorKind.DISCONNECT);
        answer(connection.close());
        assertThat(told).hasValue(1);
    }

    @Test
    void closingIsNotALoss() throws Exception {
        DriverConnection connection = connect();
        var told = new AtomicInteger();
        connection.onLost(told::incrementAndGet);

        answer(connection.close());
        Thread.sleep(50);

        assertThat(told).hasValue(0);
    }

    @Test
    void aConnectionThatNobodyWaitsForAnyMoreIsClosed() throws Exception {
        long before = ownThreads();
        for (int i = 0; i < 20; i++) {
            CompletableFuture<DriverConnection> connecting = driver().connect().toCompletableFuture();
            if (i % 2 == 0) {
                Thread.sleep(i % 5);
            }
            if (!connecting.cancel(false)) {
                answer(connecting.join().close());
            }
        }
        assertThreadsFallTo(before);
    }

    @Test
    void noThreadOutlivesItsConnection() throws Exception {
        long before = ownThreads();
        for (int i = 0; i < 5; i++) {
            DriverConnection closed = connect();
            answer(closed.ping());
            answer(closed.close());
            DriverConnection aborted = connect();
            aborted.execute(DriverStatement.of(database().endlessQuery()));
            aborted.abort();
            DriverConnection killed = connect();
            database().kill(killed);
            killed.execute(DriverStatement.of("SELECT 1")).handle((result, failure) -> failure);
            answer(killed.close());
        }
        assertThreadsFallTo(before);
    }

    private long ownThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(database()::owns)
                .count();
    }

    private void assertThreadsFallTo(long count) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (ownThreads() > count && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        assertThat(ownThreads()).isLessThanOrEqualTo(count);
    }
}
