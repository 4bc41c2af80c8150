package dev.azoth.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.async.AsyncEngine;
import dev.azoth.engine.Engine;
import dev.azoth.error.DatabaseException;
import dev.azoth.error.DisconnectedException;
import dev.azoth.error.OperationalException;
import dev.azoth.testservers.PrivatePostgres;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Backends and the whole server die under load: what was acknowledged stays, nothing is there twice, the pool recovers. */
class KilledBackendTest {
    private static final int TASKS = 16;
    private static final int KILLS = 30;
    /** So many more acknowledged transactions before the next blow. */
    private static final int PROGRESS = 20;

    private final PrivatePostgres server = PrivatePostgres.start();
    private final String url = server.createDatabase("killed");
    private final Engine engine =
            Engine.create(url, options -> options.poolSize(8).maxOverflow(2).poolTimeout(Duration.ofMinutes(1)));
    private final AsyncEngine async = AsyncEngine.of(engine);

    private final AtomicInteger numbers = new AtomicInteger();
    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Throwable> failures = new ConcurrentHashMap<>();
    private volatile boolean over;

    @AfterEach
    void close() {
        over = true;
        engine.dispose();
        server.close();
    }

    @Test
    void noAcknowledgedCommitIsLostAndNoneIsThereTwice() throws Exception {
        engine.begin(connection ->
                connection.execDriverSql("create table numbered (number integer not null, half integer not null)"));
        var tasks = new ArrayList<Thread>();
        for (int i = 0; i < TASKS; i++) {
            tasks.add(Thread.ofVirtual().start(i % 2 == 0 ? this::insertDirectly : this::insertThroughFutures));
        }

        for (int kill = 0; kill < KILLS; kill++) {
            if (kill == KILLS / 2) {
                server.kill();
                server.restart();
            }
            terminateSomeone();
            someProgress();
        }
        over = true;
        for (Thread task : tasks) {
            assertThat(task.join(Duration.ofMinutes(1))).as("a task hangs").isTrue();
        }

        assertThat(failures.values()).hasSizeGreaterThan(KILLS / 3).allSatisfy(KilledBackendTest::isOfALostConnection);
        until(() -> engine.pool().status().checkedOut() + engine.pool().status().returning() == 0, "none checked out");
        until(() -> sessions() == engine.pool().status().idle(), "as many sessions as idle connections");
        assertThat(present("having count(*) <> 2 or count(distinct half) <> 2"))
                .as("transactions there in part or twice")
                .isEmpty();
        Set<Object> present = present("");
        assertThat(present).as("acknowledged").containsAll(acknowledged);
        assertThat(present).as("said to have failed").doesNotContainAnyElementsOf(failedForCertain());
        engine.dispose();
        until(() -> sessions() == 0, "no sessions after dispose()");
    }

    /** Whoever was not told that the outcome is unknown may run the transaction again. */
    private List<Integer> failedForCertain() {
        var numbersFailed = new ArrayList<Integer>();
        failures.forEach((number, failure) -> {
            boolean ofCommit = failure instanceof DatabaseException told && "COMMIT".equals(told.sql());
            assertThat(failure.getMessage().contains("it is not known whether the transaction was committed"))
                    .as("what is said of %s", failure)
                    .isEqualTo(ofCommit);
            if (!ofCommit) {
                numbersFailed.add(number);
            }
        });
        return numbersFailed;
    }

    private int sessions() {
        try (var admin = server.connect();
                var statement = admin.createStatement();
                var rows =
                        statement.executeQuery("select count(*) from pg_stat_activity where datname like 'killed%'")) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private void insertDirectly() {
        insertUntilOver(number -> engine.begin(connection -> {
            connection.execDriverSql("insert into numbered values (" + number + ", 1)");
            return connection.execDriverSql("insert into numbered values (" + number + ", 2)");
        }));
    }

    private void insertThroughFutures() {
        insertUntilOver(number -> async.begin(connection -> connection
                        .execDriverSql("insert into numbered values ($1, 1)", number)
                        .thenCompose(ok -> connection.execDriverSql("insert into numbered values ($1, 2)", number)))
                .get(1, TimeUnit.MINUTES));
    }

    private void insertUntilOver(Insertion insertion) {
        while (!over) {
            int number = numbers.incrementAndGet();
            try {
                insertion.insert(number);
                acknowledged.add(number);
            } catch (Exception failure) {
                failures.put(number, failure instanceof ExecutionException ? failure.getCause() : failure);
                // A server that is down refuses at once: let it come up.
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
        }
    }

    private static void isOfALostConnection(Throwable failure) {
        assertThat(failure).isInstanceOfAny(DisconnectedException.class, OperationalException.class);
        assertThat(failure.getMessage())
                .containsPattern(
                        "(?i)terminat|clos|refus|starting up|not yet accepting|shutting down|reset|lost|in recovery");
    }

    private void terminateSomeone() throws SQLException {
        try (var admin = server.connect();
                var statement = admin.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname like 'killed%'"
                    + " order by random() limit 1");
        }
    }

    private void someProgress() throws InterruptedException {
        int before = acknowledged.size();
        until(() -> acknowledged.size() >= before + PROGRESS, "progress after a loss");
    }

    private Set<Object> present(String having) {
        List<?> present = engine.connect(connection -> connection
                .execDriverSql("select number from numbered group by number " + having)
                .scalars()
                .all());
        return new TreeSet<>(present);
    }

    private void until(BooleanSupplier condition, String what) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as(() -> what + "; " + engine.pool().status() + "; failed " + failures.size())
                    .isLessThan(deadline);
            Thread.sleep(2);
        }
    }

    @FunctionalInterface
    private interface Insertion {
        void insert(int number) throws Exception;
    }
}
