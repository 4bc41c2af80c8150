package dev.azoth.engine.pool;

import static dev.azoth.engine.pool.PoolFixture.ask;
import static dev.azoth.engine.pool.PoolFixture.await;
import static dev.azoth.engine.pool.PoolFixture.raw;
import static dev.azoth.engine.pool.PoolFixture.take;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PipelinedReturnTest {
    private final PoolFixture fixture = new PoolFixture();

    @Test
    void theNextUserHasTheConnectionWhileTheResetIsUnderWay() {
        fixture.size = 1;
        fixture.overflow = 0;
        Pool pool = fixture.pool();
        PooledConnection first = take(pool);
        CompletableFuture<PooledConnection> second = ask(pool);
        raw(first).hangStatements = true;

        await(first.releasePipelined().toCompletableFuture());

        assertThat(await(second).driver()).isSameAs(first.driver());
        assertThat(raw(first).log).containsExactly("ROLLBACK");
    }

    @Test
    void itCountsOnce() {
        Pool pool = fixture.pool();
        PooledConnection connection = take(pool);

        await(connection.releasePipelined().toCompletableFuture());
        await(connection.releasePipelined().toCompletableFuture());
        await(connection.release().toCompletableFuture());

        assertThat(raw(connection).log).containsExactly("ROLLBACK");
        assertThat(pool.status().idle()).isEqualTo(1);
    }

    @Test
    void aConnectionWhoseResetFailsIsCutAndNeverLentAgain() throws InterruptedException {
        Pool pool = fixture.pool();
        PooledConnection connection = take(pool);
        raw(connection).failStatements = true;

        await(connection.releasePipelined().toCompletableFuture());
        while (raw(connection).isOpen()) {
            Thread.sleep(1);
        }

        assertThat(raw(connection).log).contains("ROLLBACK", "-- abort");
        assertThat(take(pool).driver()).isNotSameAs(connection.driver());
    }

    @Test
    void handlersOfTheReturnAreToldBeforeItIsLentAgain() throws Exception {
        var told = new CompletableFuture<Boolean>();
        Pool pool = fixture.pool();
        try (var listening = fixture.listeners.on(PoolEvents.CHECKIN, (connection, record) -> told.complete(true))) {
            PooledConnection connection = take(pool);

            await(connection.releasePipelined().toCompletableFuture());

            assertThat(told).isCompletedWithValue(true);
            assertThat(raw(connection).log).containsExactly("ROLLBACK");
        }
    }
}
