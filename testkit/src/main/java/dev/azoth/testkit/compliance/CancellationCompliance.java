package dev.azoth.testkit.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.async.AsyncConnection;
import dev.azoth.async.AsyncEngine;
import dev.azoth.engine.ConnectionEvents;
import dev.azoth.engine.Result;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Work that is given up: the server stops, the data is as before, and the connection is free again. */
public abstract class CancellationCompliance extends EngineSuite {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void cancellingTheFutureStopsTheStatement() throws Exception {
        CompletableFuture<?> future = async.connect(connection -> connection.execDriverSql(ENDLESS));
        Thread.sleep(100);
        future.cancel(true);
        assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
        allConnectionsComeBack(async);
    }

    @Test
    void aTimeoutStopsTheStatementAndRollsBack() throws Exception {
        CompletableFuture<?> future = async.begin(connection -> connection
                        .execDriverSql("insert into azoth_t (id, name) values (1, 'one')")
                        .thenCompose(ok -> connection.execDriverSql(ENDLESS)))
                .orTimeout(200, TimeUnit.MILLISECONDS);
        assertThatThrownBy(() -> join(future))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(TimeoutException.class);
        allConnectionsComeBack(async);
        assertThat(names()).isEmpty();
    }

    @Test
    void aTimeoutOfOneStatementLeavesTheConnectionUsable() throws Exception {
        Object answer = join(async.connect(connection -> connection
                .execDriverSql(ENDLESS)
                .orTimeout(200, TimeUnit.MILLISECONDS)
                .handle((ok, failure) -> failure)
                .thenCompose(failure -> connection.rollback())
                .thenCompose(ok -> connection.execDriverSql("select 7"))
                .thenApply(result -> String.valueOf(result.scalar()))));
        assertThat(answer).isEqualTo("7");
    }

    @Test
    void anInterruptStopsTheStatement() throws Exception {
        var raised = new AtomicReference<Throwable>();
        Thread worker = Thread.ofVirtual().start(() -> {
            try {
                engine.connect(connection -> connection.execDriverSql(ENDLESS));
            } catch (Throwable failure) {
                raised.set(failure);
            }
        });
        Thread.sleep(200);
        worker.interrupt();
        assertThat(worker.join(SOON)).isTrue();
        assertThat(raised.get()).isInstanceOf(CancellationException.class);
        allConnectionsComeBack(async);
    }

    @Test
    void whoWaitsForAConnectionCanGiveUp() throws Exception {
        AsyncEngine small = AsyncEngine.of(engine(options -> options.poolSize(1).maxOverflow(0)));
        CompletableFuture<?> holder = small.connect(connection -> connection.execDriverSql(ENDLESS));
        CompletableFuture<?> waiting = small.connect(connection -> connection.execDriverSql("select 1"));
        Thread.sleep(50);
        waiting.cancel(true);
        assertThatThrownBy(waiting::join).isInstanceOf(CancellationException.class);
        assertThat(small.pool().status().waiting()).isZero();
        holder.cancel(true);
        allConnectionsComeBack(small);
    }

    @Test
    void aBlockGivenUpWhileItsSavepointIsMadeLeavesNoSavepoint() throws Exception {
        AsyncConnection connection = join(async.connect());
        var making = new CountDownLatch(1);
        try (var slow = connection.on(ConnectionEvents.SAVEPOINT, (own, name) -> {
            making.countDown();
            sleepLong();
        })) {
            CompletableFuture<Integer> block = connection.beginNested(
                    same -> CompletableFuture.failedFuture(new AssertionError("the block must not be entered")));
            assertThat(making.await(10, TimeUnit.SECONDS)).isTrue();
            block.cancel(true);
            join(connection.execDriverSql("select 1"));
        }
        assertThat(connection.inNestedTransaction()).isFalse();
        assertThat((List<?>) join(connection.beginNested(
                        same -> same.execDriverSql("select 7").thenApply(Result::all))))
                .hasSize(1);
        join(connection.close());
    }

    @Test
    void whoComesAsABlockIsGivenUpWaitsForItsRollback() throws Exception {
        AsyncConnection connection = join(async.connect());
        var random = new Random(20261121);
        for (int round = 0; round < 100; round++) {
            var entered = new CountDownLatch(1);
            CompletableFuture<?> block = connection.beginNested(same -> {
                CompletableFuture<?> inserted = same.execDriverSql("insert into azoth_t (id, name) values (1, 'one')");
                entered.countDown();
                return inserted.thenCompose(ok -> new CompletableFuture<Object>());
            });
            assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
            LockSupport.parkNanos(random.nextInt(2_000_000));
            block.cancel(true);
            assertThat(join(connection.execDriverSql("select id from azoth_t")).all())
                    .as("round %s", round)
                    .isEmpty();
            assertThat(connection.inNestedTransaction()).isFalse();
        }
        join(connection.close());
    }

    private static void sleepLong() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    @Test
    void runSyncIsInterrupted() throws Exception {
        CompletableFuture<?> future = async.begin(connection -> connection.runSync(direct -> {
            insert(direct, 1, "one");
            return direct.execDriverSql(ENDLESS);
        }));
        Thread.sleep(200);
        future.cancel(true);
        allConnectionsComeBack(async);
        assertThat(names()).isEmpty();
    }

    private static void allConnectionsComeBack(AsyncEngine engine) throws InterruptedException {
        long deadline = System.nanoTime() + SOON.toNanos();
        while (engine.pool().status().checkedOut() + engine.pool().status().returning() > 0
                && System.nanoTime() < deadline) {
            Thread.sleep(5);
        }
        assertThat(engine.pool().status().checkedOut()).isZero();
    }
}
