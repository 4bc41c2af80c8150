package dev.azoth.engine.pool;

import static dev.azoth.engine.pool.PoolFixture.ask;
import static dev.azoth.engine.pool.PoolFixture.await;
import static dev.azoth.engine.pool.PoolFixture.raw;
import static dev.azoth.engine.pool.PoolFixture.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.driver.DriverException;
import dev.azoth.error.InvalidRequestException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** What the pool does about connections that fail, age, are lost, invalidated, detached or disposed of. */
class PoolLossTest {
    private final PoolFixture fixture = new PoolFixture();

    @Test
    void aConnectionWhoseResetIsNeverAnsweredIsCut() {
        fixture.connectTimeout = Duration.ofMillis(30);
        Pool pool = fixture.pool();
        PooledConnection connection = take(pool);
        raw(connection).hangStatements = true;
        await(connection.release().toCompletableFuture());
        assertThat(raw(connection).isOpen()).isFalse();
        assertThat(pool.status().open()).isZero();
    }

    @Test
    void aFailedConnectFreesItsSlotForTheNextInLine() {
        fixture.size = 1;
        fixture.overflow = 0;
        fixture.driver.holdConnections = true;
        Pool pool = fixture.pool();
        CompletableFuture<PooledConnection> first = ask(pool);
        CompletableFuture<PooledConnection> second = ask(pool);
        fixture.driver.held.get(0).completeExceptionally(new IllegalStateException("no route"));
        assertThatThrownBy(first::join).cause().hasMessage("no route");
        assertThat(fixture.driver.held).hasSize(2);
        fixture.driver.admit(1);
        assertThat(second).isCompleted();
    }

    @Test
    void aCancelledConnectFreesItsSlotAndClosesWhatArrivesLate() {
        fixture.driver.holdConnections = true;
        Pool pool = fixture.pool();
        CompletableFuture<PooledConnection> asked = ask(pool);
        asked.cancel(true);
        assertThat(pool.status().open()).isZero();
        fixture.driver.admit(0);
        assertThat(fixture.driver.openNow()).isZero();
        assertThatThrownBy(asked::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void aConnectThatTakesTooLongFails() {
        fixture.connectTimeout = Duration.ofMillis(20);
        fixture.driver.holdConnections = true;
        Pool pool = fixture.pool();
        assertThatThrownBy(() -> take(pool))
                .cause()
                .isInstanceOf(DriverException.class)
                .hasMessageContaining("0.020 s");
        assertThat(pool.status().open()).isZero();
    }

    @Test
    void anOldConnectionIsReplaced() throws InterruptedException {
        fixture.recycle = Duration.ofMillis(20);
        Pool pool = fixture.pool();
        PooledConnection old = take(pool);
        old.release(true);
        Thread.sleep(30);
        assertThat(take(pool).driver()).isNotSameAs(old.driver());
        assertThat(raw(old).isOpen()).isFalse();
    }

    @Test
    void aPingThatFailsReplacesAllConnectionsOfThatAge() {
        fixture.prePing = true;
        Pool pool = fixture.pool();
        PooledConnection one = take(pool);
        PooledConnection two = take(pool);
        PooledConnection out = take(pool);
        one.release(true);
        two.release(true);
        raw(one).failPing = true;
        PooledConnection fresh = take(pool);
        assertThat(raw(fresh).number).isGreaterThan(raw(out).number);
        assertThat(raw(one).isOpen()).isFalse();
        assertThat(raw(two).isOpen()).isFalse();
        out.release(true);
        assertThat(raw(out).isOpen()).isFalse();
        assertThat(pool.status().open()).isEqualTo(1);
    }

    @Test
    void aPingThatHangsIsCut() {
        fixture.prePing = true;
        fixture.grace = Duration.ofMillis(20);
        Pool pool = fixture.pool();
        PooledConnection one = take(pool);
        one.release(true);
        raw(one).hangPing = true;
        assertThat(take(pool).driver()).isNotSameAs(one.driver());
    }

    @Test
    void aConnectionLostWhileIdleIsForgotten() {
        Pool pool = fixture.pool();
        PooledConnection one = take(pool);
        one.release(true);
        raw(one).lose();
        assertThat(pool.status().open()).isZero();
        assertThat(take(pool).driver()).isNotSameAs(one.driver());
    }

    @Test
    void invalidationClosesOneSoftlyOnReturnOrAllOfItsAge() {
        fixture.size = 5;
        Pool pool = fixture.pool();
        PooledConnection soft = take(pool);
        PooledConnection hard = take(pool);
        PooledConnection sameAge = take(pool);
        hard.invalidate(null);
        assertThat(raw(hard).isOpen()).isFalse();
        assertThat(hard.isValid()).isFalse();
        soft.softInvalidate(null);
        assertThat(raw(soft).isOpen()).isTrue();
        soft.release();
        assertThat(raw(soft).isOpen()).isFalse();
        take(pool).invalidateAll(new IllegalStateException("server gone"));
        sameAge.release();
        assertThat(raw(sameAge).isOpen()).isFalse();
        assertThat(pool.status().open()).isZero();
    }

    @Test
    void aDetachedConnectionIsItsUsersOwn() {
        fixture.size = 1;
        fixture.overflow = 0;
        Pool pool = fixture.pool();
        PooledConnection own = take(pool);
        own.detach();
        assertThat(take(pool).driver()).isNotSameAs(own.driver());
        assertThat(raw(own).isOpen()).isTrue();
        own.release();
        assertThat(raw(own).isOpen()).isFalse();
        assertThatThrownBy(own::detach)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("'test'");
    }

    @Test
    void disposalClosesIdleConnectionsNowAndOthersOnReturn() {
        Pool pool = fixture.pool();
        PooledConnection out = take(pool);
        take(pool).release(true);
        await(pool.dispose().toCompletableFuture());
        assertThat(fixture.driver.openNow()).isEqualTo(1);
        out.release();
        assertThat(fixture.driver.openNow()).isZero();
        assertThat(take(pool).isValid()).isTrue();
    }

    @Test
    void aRefusedConnectionFailsTheCheckout() {
        fixture.driver.refuseConnections = true;
        assertThatThrownBy(() -> ask(fixture.pool()).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(DriverException.class);
    }

    @Test
    void aLongLineOfCallbacksThatGiveBackAtOnceDoesNotExhaustTheStack() {
        fixture.size = 1;
        fixture.overflow = 0;
        Pool pool = fixture.pool();
        PooledConnection first = take(pool);
        var all = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < 50_000; i++) {
            all.add(ask(pool).thenAccept(connection -> connection.release(true)));
        }
        first.release(true);
        await(CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)));
        assertThat(pool.status().idle()).isEqualTo(1);
    }
}
