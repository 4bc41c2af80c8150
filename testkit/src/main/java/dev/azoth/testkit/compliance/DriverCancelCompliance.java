package dev.azoth.testkit.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverResult;
import dev.azoth.engine.driver.DriverStatement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** {@link DriverConnection#cancel}: it stops what runs, and only that. */
public abstract class DriverCancelCompliance extends DriverSuite {
    @Test
    void aRunningQueryIsStopped() throws Exception {
        DriverConnection connection = connect();
        CompletionStage<DriverResult> running =
                connection.execute(DriverStatement.of(database().endlessQuery()));
        Thread.sleep(200);
        assertThat(running.toCompletableFuture()).isNotDone();

        long begin = System.nanoTime();
        stop(connection, running);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
        assertThat(value(connection, "SELECT 'usable'")).isEqualTo("usable");
    }

    @Test
    void aCancelRightAfterTheStatementWasSentIsNotLost() {
        DriverConnection connection = connect();
        for (int i = 0; i < 20; i++) {
            CompletionStage<DriverResult> running =
                    connection.execute(DriverStatement.of(database().endlessQuery()));
            answer(connection.cancel());
            stop(connection, running);
        }
    }

    @Test
    void aCancelOfAnIdleConnectionDoesNothing() {
        DriverConnection connection = connect();

        answer(connection.cancel());

        assertThat(value(connection, "SELECT 'undisturbed'")).isEqualTo("undisturbed");
    }

    @Test
    void aLateCancelDoesNotHitTheNextStatement() {
        DriverConnection connection = connect();
        for (int i = 0; i < 300; i++) {
            CompletableFuture<DriverResult> quick =
                    connection.execute(DriverStatement.of("SELECT 1")).toCompletableFuture();
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(200_000));
            answer(connection.cancel());
            quick.handle((result, failure) -> failure).join();

            assertThatCode(() -> run(connection, "SELECT 2")).doesNotThrowAnyException();
        }
    }

    @Test
    void aFetchIsStopped() {
        DriverConnection connection = connect();
        run(connection, "BEGIN");
        CompletionStage<?> fetching = connection
                .openCursor(DriverStatement.of(database().endlessQuery()))
                .thenCompose(cursor -> cursor.fetch(1));

        stop(connection, fetching);

        run(connection, "ROLLBACK");
        assertThat(value(connection, "SELECT 'usable'")).isEqualTo("usable");
    }

    @Test
    void aCancelledWriteLeavesNothingBehind() {
        DriverConnection connection = connect();
        table(connection, "unwritten");
        run(connection, "BEGIN");
        run(connection, insertInto("unwritten"), -1, "first");
        CompletionStage<DriverResult> writing =
                connection.execute(DriverStatement.of("INSERT INTO unwritten (id, name) SELECT 1, 'x' FROM ("
                        + database().endlessQuery() + ") AS e"));

        stop(connection, writing);

        assertThat(failure(connection.execute(statement(insertInto("unwritten"), 2, "after")))
                        .kind())
                .as("a broken transaction takes nothing more until ROLLBACK")
                .isNotEqualTo(DriverErrorKind.CANCELLED);
        run(connection, "ROLLBACK");
        assertThat(run(connection, "SELECT id FROM unwritten").rows()).isEmpty();
    }

    @Test
    void aStatementThatWaitsForALockIsStopped() throws Exception {
        DriverConnection holder = connect();
        DriverConnection waiter = connect();
        String table = table(holder, "locked");
        run(holder, insertInto(table), 1, "a");
        run(holder, "BEGIN");
        run(holder, "UPDATE locked SET name = 'b' WHERE id = 1");
        CompletionStage<DriverResult> waiting =
                waiter.execute(DriverStatement.of("UPDATE locked SET name = 'c' WHERE id = 1"));
        Thread.sleep(100);
        assertThat(waiting.toCompletableFuture()).isNotDone();

        stop(waiter, waiting);

        run(holder, "COMMIT");
        assertThat(value(waiter, "SELECT name FROM locked")).isEqualTo("b");
    }
}
