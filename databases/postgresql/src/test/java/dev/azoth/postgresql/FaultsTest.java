package dev.azoth.postgresql;

import static dev.azoth.engine.driver.DriverErrorKind.DISCONNECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.driver.DriverResult;
import dev.azoth.engine.driver.DriverStatement;
import io.vertx.pgclient.PgConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Backends that are killed, and what is told of it. */
class FaultsTest extends PgTest {
    private final DriverConnection connection = connect();
    private final DriverConnection killer = connect();

    private void kill() {
        run(killer, "select pg_terminate_backend($1::int4)", ((PgConnection) connection.unwrap()).processId());
    }

    @Test
    void aBackendKilledWhileIdleIsNoticedAtOnce() throws Exception {
        var lost = new CountDownLatch(1);
        connection.onLost(lost::countDown);
        kill();
        assertThat(lost.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(connection.isOpen()).isFalse();
        DriverException told = failure(connection.execute(DriverStatement.of("select 1")));
        assertThat(told.kind()).isEqualTo(DISCONNECT);
        assertThat(told.getMessage()).endsWith("was lost: terminating connection due to administrator command");
        assertThat(told.sqlState()).isEqualTo("57P01");
    }

    @Test
    void aBackendKilledWhileRunningFailsAllThatIsInFlight() throws Exception {
        List<CompletionStage<DriverResult>> running = new ArrayList<>();
        running.add(connection.execute(DriverStatement.of("select count(*) from generate_series(1, 1000000000000)")));
        for (int i = 0; i < 20; i++) {
            running.add(connection.execute(new DriverStatement("select $1::int4", new Object[] {i}, true)));
        }
        Thread.sleep(100);
        kill();
        running.forEach(stage -> assertThat(failure(stage).kind()).isEqualTo(DISCONNECT));
    }

    @Test
    void aBackendKilledInATransactionLosesIt() {
        run(killer, "create table lost_work (a int)");
        run(connection, "begin");
        run(connection, "insert into lost_work values ($1)", 1);
        kill();
        assertThat(failure(connection.execute(DriverStatement.of("commit"))).kind())
                .isEqualTo(DISCONNECT);
        assertThat(value(killer, "select count(*) from lost_work")).isEqualTo(0L);
    }

    @Test
    void errorsBearTheServersStateDetailAndConstraint() {
        run(connection, "create table faults (a int constraint positive check (a > 0), b text unique)");
        run(connection, "insert into faults values (1, 'x')");
        DriverException check =
                refused(connection, DriverErrorKind.INTEGRITY, "insert into faults values ($1, $2)", -1, "y");
        assertThat(check.constraint()).isEqualTo("positive");
        assertThat(check.sqlState()).isEqualTo("23514");
        DriverException unique =
                refused(connection, DriverErrorKind.INTEGRITY, "insert into faults values ($1, $2)", 1, "x");
        assertThat(unique.getMessage()).contains("DETAIL: Key (b)=(x) already exists.");
        refused(connection, DriverErrorKind.DATA, "select 1 / $1::int4", 0);
        refused(connection, DriverErrorKind.PROGRAMMING, "select * from nowhere");
        refused(connection, DriverErrorKind.PROGRAMMING, "do $$ begin raise exception 'mine'; end $$");
        refused(connection, DriverErrorKind.PROGRAMMING, "");
    }

    @Test
    void aTimeLimitOfTheServerIsNoCancel() {
        run(connection, "set statement_timeout = 50");
        DriverException told = failure(connection.execute(DriverStatement.of("select pg_sleep(5)")));
        assertThat(told.kind()).isEqualTo(DriverErrorKind.OPERATIONAL);
        assertThat(told.sqlState()).isEqualTo("57014");
    }

    @Test
    void aFailedTransactionTakesNothingMoreAndItsSavepointCuresIt() {
        run(connection, "begin");
        run(connection, "savepoint s");
        assertThat(failure(connection.execute(DriverStatement.of("select 1/0"))).kind())
                .isEqualTo(DriverErrorKind.DATA);
        assertThat(failure(connection.execute(DriverStatement.of("select 1"))).kind())
                .isEqualTo(DriverErrorKind.INTERNAL);
        answer(connection.ping());
        run(connection, "rollback to savepoint s");
        run(connection, "create table cured (a int)");
        run(connection, "commit");
        assertThat(value(connection, "select count(*) from cured")).isEqualTo(0L);
    }

    @Test
    void aCursorNeedsATransaction() {
        var cursor = answer(connection.openCursor(DriverStatement.of("select generate_series(1, 10)")));
        answer(cursor.fetch(3));
        assertThat(failure(cursor.fetch(3)).getMessage()).contains("lives in the transaction");
    }
}
