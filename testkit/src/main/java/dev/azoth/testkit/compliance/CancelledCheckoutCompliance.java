package dev.azoth.testkit.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.engine.event.Registration;
import dev.azoth.engine.pool.DbConnection;
import dev.azoth.engine.pool.PoolEvents;
import dev.azoth.engine.pool.Pools;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Connections that are given up on the way to whoever asked for them: in line, while a handler is at work. (How long connecting
 * itself may take is each driver's own matter, and tested there.)
 */
public abstract class CancelledCheckoutCompliance extends GivingUpSuite {
    @Test
    void whileWaitingForAConnection() {
        Engine small = engine(options -> options.poolSize(1).maxOverflow(0));
        try (Connection holder = small.connect()) {
            giveUp(small, () -> small.pool().status().waiting() == 1, () -> {
                until(() -> small.pool().status().waiting() == 0, "nobody waiting");
                assertThat(holder.execDriverSql("select 1").scalar()).hasToString("1");
            });
        }
        allIsQuiet(small, "waiting");
    }

    @Test
    void whileAConnectHandlerIsAtWork() {
        whileAHandlerIsAtWork(
                (engine, work) -> engine.on(PoolEvents.CONNECT, (connection, pooled) -> work.accept(connection)));
    }

    @Test
    void whileAFirstConnectHandlerIsAtWork() {
        whileAHandlerIsAtWork(
                (engine, work) -> engine.on(PoolEvents.FIRST_CONNECT, (connection, pooled) -> work.accept(connection)));
    }

    @Test
    void whileACheckoutHandlerIsAtWork() {
        whileAHandlerIsAtWork((engine, work) ->
                engine.on(PoolEvents.CHECKOUT, (connection, pooled, checkout) -> work.accept(connection)));
    }

    @Test
    void whileSomebodyElsesFirstConnectHandlerIsWaitedFor() throws Exception {
        Engine fresh = engine(options -> options.pool(Pools.none()));
        var told = new AtomicInteger();
        try (var registration = fresh.on(PoolEvents.FIRST_CONNECT, (connection, pooled) -> {
            if (told.incrementAndGet() == 1) {
                connection.execute(ENDLESS);
            }
        })) {
            Attempt first = GivingUp.CANCEL.start(fresh, GivingUpSuite::insertAndStay, inserting());
            until(() -> told.get() == 1, "the handler at work");
            Attempt second = GivingUp.CANCEL.start(fresh, GivingUpSuite::insertAndStay, inserting());
            Attempt third = GivingUp.INTERRUPT.start(
                    fresh,
                    connection -> connection.execDriverSql("select 1"),
                    connection ->
                            String.valueOf(connection.execDriverSql("select 3").scalar()));
            until(() -> fresh.pool().status().returning() == 3, "all three connected");

            second.giveUp();
            second.assertGivenUp();
            until(() -> fresh.pool().status().returning() == 2, "the second one's connection closed");
            assertThat(told).hasValue(1);

            first.giveUp();
            first.assertGivenUp();
            assertThat(third.work().get()).hasToString("3");
            assertThat(told).as("told again, with the third connection").hasValue(2);
        }
        allIsQuiet(fresh, "first connect");
    }

    private void whileAHandlerIsAtWork(BiFunction<Engine, Consumer<DbConnection>, Registration> listen) {
        Engine fresh = engine(options -> options.pool(Pools.none()));
        var atWork = new AtomicInteger();
        try (var registration = listen.apply(fresh, connection -> {
            atWork.incrementAndGet();
            try {
                connection.execute(ENDLESS);
            } finally {
                atWork.decrementAndGet();
            }
        })) {
            giveUp(fresh, () -> atWork.get() == 1, () -> poolIsQuiet(fresh, "handler at work"));
        }
        allIsQuiet(fresh, "handler at work");
    }
}
