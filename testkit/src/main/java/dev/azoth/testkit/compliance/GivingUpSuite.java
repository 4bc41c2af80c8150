package dev.azoth.testkit.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.async.AsyncConnection;
import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.engine.Work;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What the suites on work that is given up have in common: the ways to give up, and the look around afterwards. */
public abstract class GivingUpSuite extends EngineSuite {
    /** The row that must not be there afterwards. */
    static final String INSERTION = "insert into azoth_t (id, name) values (7, 'given up')";

    /** A query: how many statements or transactions the server has on this database besides this query's own. */
    protected abstract String activeElsewhere();

    static CompletableFuture<?> insertAndStay(AsyncConnection connection) {
        return connection.execDriverSql(INSERTION).thenCompose(ok -> connection.execDriverSql(ENDLESS));
    }

    static Work<Connection, Object> inserting() {
        return connection -> {
            connection.execDriverSql(INSERTION);
            return connection.execDriverSql(ENDLESS);
        };
    }

    /** Gives up, in every way, work that is on its way to an inserted row and an endless query. */
    protected final void giveUp(Engine used, BooleanSupplier reached, Runnable afterwards) {
        for (GivingUp way : GivingUp.values()) {
            Attempt attempt = way.start(used, GivingUpSuite::insertAndStay, inserting());
            until(reached, way + ": the stage reached");
            attempt.giveUp();
            attempt.assertGivenUp();
            afterwards.run();
        }
    }

    /** Gives up, in every way, a transaction that has inserted a row and comes to its COMMIT. */
    protected final void giveUpCommit(Engine used, BooleanSupplier committing, Runnable afterwards) {
        for (GivingUp way : GivingUp.values()) {
            Attempt attempt = way.start(
                    used,
                    connection -> connection.execDriverSql(INSERTION),
                    connection -> connection.execDriverSql(INSERTION).rowCount());
            until(committing, way + ": COMMIT under way");
            attempt.giveUp();
            attempt.assertGivenUp();
            afterwards.run();
        }
    }

    /** No connection is out or on its way. */
    protected static void poolIsQuiet(Engine used, Object what) {
        until(
                () -> {
                    var status = used.pool().status();
                    return status.checkedOut() + status.returning() + status.opening() + status.waiting() == 0;
                },
                what + ": pool quiet, but " + used.pool().status());
    }

    /** The pool has all back, the server does nothing, the data is as before, and the engine works. */
    protected final void allIsQuiet(Engine used, Object what) {
        poolIsQuiet(used, what);
        try (Connection observer = engine.connect()) {
            until(
                    () -> {
                        observer.rollback();
                        return String.valueOf(observer.execDriverSql(activeElsewhere())
                                        .scalar())
                                .equals("0");
                    },
                    what + ": server idle");
            observer.rollback();
            assertThat(observer.execDriverSql("select name from azoth_t").all())
                    .as(what + ": rows")
                    .isEmpty();
        }
        Object works = used.begin(connection -> {
            connection.execDriverSql("insert into azoth_t (id, name) values (8, 'works')");
            return connection.execDriverSql("delete from azoth_t where id = 8").rowCount();
        });
        assertThat(works).as(what + ": engine works").isEqualTo(1L);
    }

    static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(30, TimeUnit.SECONDS))
                .as("the stage was reached")
                .isTrue();
    }

    protected static void until(BooleanSupplier condition, String what) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            LockSupport.parkNanos(2_000_000);
        }
    }
}
