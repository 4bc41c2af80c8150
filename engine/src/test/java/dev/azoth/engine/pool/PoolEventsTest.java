package dev.azoth.engine.pool;

import static dev.azoth.engine.pool.PoolFixture.await;
import static dev.azoth.engine.pool.PoolFixture.raw;
import static dev.azoth.engine.pool.PoolFixture.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.DatabaseFailure;
import dev.azoth.error.DisconnectedException;
import dev.azoth.error.OperationalException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PoolEventsTest {
    private final PoolFixture fixture = new PoolFixture();
    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void aConnectionsLifeIsToldInOrder() {
        fixture.listeners.on(PoolEvents.FIRST_CONNECT, (connection, record) -> told.add("first_connect"));
        fixture.listeners.on(PoolEvents.CONNECT, (connection, record) -> told.add("connect"));
        fixture.listeners.on(PoolEvents.CHECKOUT, (connection, record, checkout) -> told.add("checkout"));
        fixture.listeners.on(PoolEvents.RESET, (connection, record, clean) -> told.add("reset"));
        fixture.listeners.on(PoolEvents.CHECKIN, (connection, record) -> told.add("checkin"));
        fixture.listeners.on(PoolEvents.SOFT_INVALIDATE, (connection, record, cause) -> told.add("soft_invalidate"));
        fixture.listeners.on(PoolEvents.INVALIDATE, (connection, record, cause) -> told.add("invalidate"));
        fixture.listeners.on(PoolEvents.CLOSE, (connection, record) -> told.add("close"));
        fixture.listeners.on(PoolEvents.DETACH, (connection, record) -> told.add("detach"));
        Pool pool = fixture.pool();
        await(take(pool).release().toCompletableFuture());
        assertThat(told).containsExactly("first_connect", "connect", "checkout", "reset", "checkin");
        told.clear();
        PooledConnection connection = take(pool);
        await(connection.softInvalidate(null).toCompletableFuture());
        await(connection.invalidate(null).toCompletableFuture());
        assertThat(told).containsExactly("checkout", "soft_invalidate", "invalidate", "close");
        told.clear();
        await(take(pool).detach().toCompletableFuture());
        assertThat(told).containsExactly("connect", "checkout", "detach");
    }

    @Test
    void aConnectHandlerMayUseTheConnectionInDirectStyle() {
        fixture.driver.maxLatencyMicros = 1000;
        fixture.listeners.on(PoolEvents.CONNECT, (connection, record) -> {
            told.add(connection.execute("PRAGMA foreign_keys = ON").get(0).get("sql") + " virtual "
                    + Thread.currentThread().isVirtual());
            TestConnection own = connection.unwrap(TestConnection.class);
            told.add(connection.runAsync(
                    (TestConnection c) -> CompletableFuture.completedFuture("async " + (c == own))));
            record.info().put("greeted", true);
        });
        PooledConnection connection = take(fixture.pool());
        assertThat(told).containsExactly("PRAGMA foreign_keys = ON virtual true", "async true");
        assertThat(connection.record().info()).containsEntry("greeted", true);
    }

    @Test
    void aStatementThatFailsInAHandlerIsTheUsersException() {
        fixture.listeners.on(PoolEvents.CONNECT, (connection, record) -> {
            raw(connection).failStatements = true;
            connection.execute("SET nonsense");
        });
        assertThatThrownBy(() -> take(fixture.pool()))
                .cause()
                .isInstanceOf(OperationalException.class)
                .hasMessageContaining("SET nonsense");
        assertThat(fixture.driver.openNow()).isZero();
    }

    private static TestConnection raw(DbConnection connection) {
        return connection.unwrap(TestConnection.class);
    }

    @Test
    void unwrappingToAnotherClassNamesBoth() {
        DbConnection connection = take(fixture.pool()).connection();
        assertThatThrownBy(() -> connection.unwrap(String.class))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("TestConnection")
                .hasMessageContaining("java.lang.String");
    }

    @Test
    void theFirstConnectHandlerIsToldAgainOnlyAfterItFailed() {
        var calls = new AtomicInteger();
        fixture.listeners.on(PoolEvents.FIRST_CONNECT, (connection, record) -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
        });
        Pool pool = fixture.pool();
        assertThatThrownBy(() -> take(pool)).cause().hasMessage("not yet");
        take(pool);
        take(pool);
        assertThat(calls).hasValue(2);
    }

    @Test
    void aCheckoutHandlerThatFindsTheConnectionLostHasItReplaced() {
        var lost = new AtomicInteger(2);
        fixture.listeners.on(PoolEvents.CHECKOUT, (connection, record, checkout) -> {
            if (lost.getAndDecrement() > 0) {
                throw new DisconnectedException(new DatabaseFailure("gone", null, null, null, 0, null), null);
            }
        });
        Pool pool = fixture.pool();
        assertThat(take(pool).isValid()).isTrue();
        assertThat(fixture.driver.opened).hasValue(3);
        assertThat(pool.status().open()).isEqualTo(1);
    }

    @Test
    void aCheckoutHandlerThatFailsGivesTheConnectionBack() {
        fixture.listeners.on(PoolEvents.CHECKOUT, (connection, record, checkout) -> {
            throw new IllegalStateException("no");
        });
        Pool pool = fixture.pool();
        assertThatThrownBy(() -> take(pool)).cause().hasMessage("no");
        assertThat(pool.status().checkedOut()).isZero();
        assertThat(pool.status().idle()).isEqualTo(1);
    }

    @Test
    void aCheckinHandlerThatFailsClosesTheConnection() {
        fixture.listeners.on(PoolEvents.CHECKIN, (connection, record) -> {
            throw new IllegalStateException("no");
        });
        Pool pool = fixture.pool();
        await(take(pool).release().toCompletableFuture());
        assertThat(fixture.driver.openNow()).isZero();
        assertThat(pool.status().open()).isZero();
    }
}
