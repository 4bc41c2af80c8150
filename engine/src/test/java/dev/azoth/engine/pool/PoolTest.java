package dev.azoth.engine.pool;

import static dev.azoth.engine.pool.PoolFixture.ask;
import static dev.azoth.engine.pool.PoolFixture.await;
import static dev.azoth.engine.pool.PoolFixture.raw;
import static dev.azoth.engine.pool.PoolFixture.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.PoolTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PoolTest {
    private final PoolFixture fixture = new PoolFixture();

    @Test
    void aReturnedConnectionIsLentAgain() {
        Pool pool = fixture.pool();
        PooledConnection first = take(pool);
        first.release();
        assertThat(take(pool).driver()).isSameAs(first.driver());
        assertThat(fixture.driver.opened).hasValue(1);
    }

    @Test
    void aReturnRollsBackUnlessTheTransactionIsKnownToHaveEnded() {
        Pool pool = fixture.pool();
        PooledConnection connection = take(pool);
        connection.release();
        assertThat(raw(connection).log).containsExactly("ROLLBACK");
        take(pool).release(true);
        assertThat(raw(connection).log).containsExactly("ROLLBACK");
        take(pool).release(true, List.of("SET a", "SET b"));
        assertThat(raw(connection).log).containsExactly("ROLLBACK", "SET a", "SET b");
    }

    @Test
    void aReturnCommitsOrSendsNothingIfSoAsked() {
        fixture.reset = ResetOnReturn.COMMIT;
        PooledConnection committed = take(fixture.pool());
        committed.release();
        assertThat(raw(committed).log).containsExactly("COMMIT");
        fixture.reset = ResetOnReturn.NONE;
        PooledConnection left = take(fixture.pool());
        left.release();
        assertThat(raw(left).log).isEmpty();
    }

    @Test
    void aConnectionIsLentAgainOnlyWhenItsResetWasAnswered() {
        fixture.size = 1;
        fixture.overflow = 0;
        Pool pool = fixture.pool();
        PooledConnection first = take(pool);
        raw(first).hangStatements = true;
        CompletableFuture<Void> returned = first.release().toCompletableFuture();
        CompletableFuture<PooledConnection> next = ask(pool);
        assertThat(returned).isNotDone();
        assertThat(next).isNotDone();
        assertThat(pool.status().returning()).isEqualTo(1);
        raw(first).cancel();
        await(returned);
        assertThat(await(next).driver()).isNotSameAs(first.driver());
        assertThat(raw(first).isOpen()).isFalse();
    }

    @Test
    void whoAsksWhenAllAreOutWaitsInLine() {
        Pool pool = fixture.pool();
        List<PooledConnection> out = List.of(take(pool), take(pool), take(pool));
        var order = new ArrayList<Integer>();
        for (int i = 0; i < 3; i++) {
            int number = i;
            var unused = ask(pool).thenAccept(connection -> order.add(number));
        }
        assertThat(pool.status().waiting()).isEqualTo(3);
        out.forEach(connection -> connection.release(true));
        assertThat(order).containsExactly(0, 1, 2);
    }

    @Test
    void overflowIsClosedOnReturn() {
        Pool pool = fixture.pool();
        List<PooledConnection> out = List.of(take(pool), take(pool), take(pool));
        assertThat(pool.status().overflow()).isEqualTo(1);
        out.forEach(connection -> connection.release(true));
        assertThat(pool.status().idle()).isEqualTo(2);
        assertThat(fixture.driver.openNow()).isEqualTo(2);
    }

    @Test
    void aTimeoutTellsTheFiguresAndWhoHoldsTheConnections() {
        fixture.leak = Duration.ofMinutes(1);
        Pool pool = fixture.pool();
        take(pool);
        take(pool);
        take(pool);
        var unused = ask(pool);
        assertThatThrownBy(() -> pool.acquire(Duration.ofMillis(30))
                        .toCompletableFuture()
                        .join())
                .cause()
                .isInstanceOf(PoolTimeoutException.class)
                .hasMessageContaining("QueuePool 'test'")
                .hasMessageContaining("within 0.030 s")
                .hasMessageContaining("checked out 3")
                .hasMessageContaining("idle 0")
                .hasMessageContaining("overflow 1")
                .hasMessageContaining("waiting 1")
                .hasMessageContaining("Held by '" + Thread.currentThread().getName() + "' for 0.")
                .hasMessageContaining("that asked for this one holds one of them: if it waits for itself,");
        assertThat(pool.holders())
                .hasSize(3)
                .allSatisfy(holder -> assertThat(holder.site()).isNotNull());
    }

    @Test
    void aWaiterWhoGivesUpLeavesTheLine() {
        fixture.size = 1;
        fixture.overflow = 0;
        Pool pool = fixture.pool();
        PooledConnection only = take(pool);
        CompletableFuture<PooledConnection> first = ask(pool);
        CompletableFuture<PooledConnection> second = ask(pool);
        first.cancel(true);
        assertThat(pool.status().waiting()).isEqualTo(1);
        only.release(true);
        assertThat(second).isCompleted();
    }

    @Test
    void theConnectionIdleLongestIsLentFirstUnlessLifo() {
        assertThat(secondOfTwoReturned(fixture.pool())).isFalse();
        fixture.lifo = true;
        assertThat(secondOfTwoReturned(fixture.pool())).isTrue();
    }

    private static boolean secondOfTwoReturned(Pool pool) {
        PooledConnection one = take(pool);
        PooledConnection two = take(pool);
        one.release(true);
        two.release(true);
        return take(pool).driver().equals(two.driver());
    }

    @Test
    void aCheckoutEndsOnce() {
        fixture.size = 1;
        fixture.overflow = 0;
        Pool pool = fixture.pool();
        PooledConnection connection = take(pool);
        connection.release(true);
        PooledConnection next = take(pool);
        connection.release(true);
        connection.invalidate(null);
        assertThat(raw(next).isOpen()).isTrue();
        assertThat(pool.status().checkedOut()).isEqualTo(1);
    }

    @Test
    void warmingUpOpensConnectionsAheadOfTheirUse() {
        Pool pool = fixture.pool();
        await(pool.warmUp(2).toCompletableFuture());
        assertThat(pool.status().idle()).isEqualTo(2);
        assertThatThrownBy(() -> pool.warmUp(3))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("3");
    }

    @Test
    void aNullPoolKeepsNothing() {
        fixture.kind = PoolKind.NONE;
        Pool pool = fixture.pool();
        List<PooledConnection> out = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            out.add(take(pool));
        }
        out.forEach(PooledConnection::release);
        assertThat(fixture.driver.opened).hasValue(50);
        assertThat(fixture.driver.openNow()).isZero();
    }

    @Test
    void aStaticPoolLendsItsOneConnectionToOneAtATimeAndMakesItAgainWhenLost() {
        fixture.kind = PoolKind.SINGLE;
        Pool pool = fixture.pool();
        PooledConnection first = take(pool);
        CompletableFuture<PooledConnection> second = ask(pool);
        assertThat(second).isNotDone();
        first.release(true);
        assertThat(await(second).driver()).isSameAs(first.driver());
        raw(first).lose();
        second.join().release();
        assertThat(take(pool).isValid()).isTrue();
        assertThat(fixture.driver.opened).hasValue(2);
    }
}
