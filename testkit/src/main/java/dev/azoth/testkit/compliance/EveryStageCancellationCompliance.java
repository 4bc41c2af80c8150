package dev.azoth.testkit.compliance;

import dev.azoth.engine.Connection;
import dev.azoth.engine.ConnectionEvents;
import dev.azoth.engine.Engine;
import dev.azoth.engine.pool.Pools;
import dev.azoth.sql.Sql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * Work that is given up at every stage after its connection was had, in every way: no connection stays out, the server is idle,
 * nothing of the transaction is in the database, and the engine works on.
 */
public abstract class EveryStageCancellationCompliance extends GivingUpSuite {
    private static final int ROUNDS = 75;
    private static final int TASKS_OF_A_ROUND = 4;
    private static final long SEED = 20_261_121;

    @Test
    void whileExecuting() throws Exception {
        for (GivingUp way : GivingUp.values()) {
            var reached = new CountDownLatch(1);
            try (var registration =
                    engine.on(ConnectionEvents.BEFORE_CURSOR_EXECUTE, (connection, execution) -> reached.countDown())) {
                Attempt attempt = way.start(
                        engine,
                        connection -> connection.execDriverSql(ENDLESS),
                        connection -> connection.execDriverSql(ENDLESS));
                await(reached);
                attempt.giveUp();
                attempt.assertGivenUp();
            }
            allIsQuiet(engine, way);
        }
    }

    @Test
    void whileWaitingForALock() throws Exception {
        for (GivingUp way : GivingUp.values()) {
            try (Connection holder = engine.connect()) {
                holder.execDriverSql("insert into azoth_t (id, name) values (7, 'not committed')");
                Attempt attempt = way.start(engine, GivingUpSuite::insertAndStay, inserting());
                Thread.sleep(50);
                attempt.giveUp();
                attempt.assertGivenUp();
                until(() -> engine.pool().status().checkedOut() == 1, way + ": only the holder out");
            }
            allIsQuiet(engine, way);
        }
    }

    @Test
    void whileFetchingFromAStream() throws Exception {
        for (GivingUp way : GivingUp.values()) {
            var reached = new CountDownLatch(2_000);
            Attempt attempt = way.start(
                    engine,
                    connection -> connection
                            .execDriverSql(INSERTION)
                            .thenCompose(ok -> connection.stream(Sql.text(numbers(100_000_000)))
                                    .forEach(row -> reached.countDown())),
                    connection -> {
                        connection.execDriverSql(INSERTION);
                        connection.stream(Sql.text(numbers(100_000_000))).forEach(row -> reached.countDown());
                        return true;
                    });
            await(reached);
            attempt.giveUp();
            attempt.assertGivenUp();
            allIsQuiet(engine, way);
        }
    }

    @Test
    void afterAnInsertInsideBegin() throws Exception {
        for (GivingUp way : GivingUp.values()) {
            var inserted = new CountDownLatch(1);
            Attempt attempt = way.start(
                    engine,
                    connection -> connection.execDriverSql(INSERTION).thenCompose(ok -> {
                        inserted.countDown();
                        return new CompletableFuture<Object>();
                    }),
                    connection -> {
                        connection.execDriverSql(INSERTION);
                        inserted.countDown();
                        return connection.execDriverSql(ENDLESS);
                    });
            await(inserted);
            attempt.giveUp();
            attempt.assertGivenUp();
            allIsQuiet(engine, way);
        }
    }

    @Test
    void atAnyMoment() throws Exception {
        var random = new Random(SEED);
        List<GivingUp> ways = List.of(GivingUp.values());
        Engine small = engine(options -> options.poolSize(2).maxOverflow(1).poolTimeout(Duration.ofMinutes(1)));
        Engine fresh = engine(options -> options.pool(Pools.none()));
        for (int round = 0; round < ROUNDS; round++) {
            Engine used = round % 3 == 0 ? fresh : small;
            var attempts = new ArrayList<Attempt>();
            for (int task = 0; task < TASKS_OF_A_ROUND; task++) {
                GivingUp way = ways.get(random.nextInt(ways.size()));
                attempts.add(way.start(used, GivingUpSuite::insertAndStay, inserting()));
            }
            for (Attempt attempt : attempts) {
                LockSupport.parkNanos(random.nextInt(3_000_000));
                attempt.giveUp();
            }
            for (Attempt attempt : attempts) {
                attempt.assertGivenUp();
            }
        }
        allIsQuiet(small, "any");
        allIsQuiet(fresh, "any");
    }
}
