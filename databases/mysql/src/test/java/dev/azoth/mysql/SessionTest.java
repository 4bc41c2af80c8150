package dev.azoth.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.driver.DriverStatement;
import dev.azoth.error.ArgumentException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a session begins with, how it connects, and what breaks a transaction. The server's own zone and SQL mode are odd. */
class SessionTest extends DriverTest {
    @Test
    void sessionsAreInUtcAndStrictWhateverTheServerIs() {
        DriverConnection connection = connect();

        assertThat(value(connection, "select @@global.time_zone")).isNotEqualTo("+00:00");
        assertThat(value(connection, "select @@global.sql_mode")).isEqualTo("");
        assertThat(value(connection, "select @@time_zone")).isEqualTo("+00:00");
        assertThat((String) value(connection, "select @@sql_mode")).contains("STRICT_TRANS_TABLES", "NO_ZERO_DATE");
        assertThat(value(connection, "select @@character_set_client")).isEqualTo("utf8mb4");
        assertThat(value(
                        connection,
                        "with recursive c (x) as (select 1 union all select x + 1 from c where x < 5000)"
                                + " select count(*) from c"))
                .isEqualTo(5000L);
        assertThat(value(connection, "select from_unixtime(0)")).isEqualTo(LocalDateTime.of(1970, 1, 1, 0, 0));
    }

    @Test
    void anotherSqlModeMustBeStrictAndOurs() {
        DriverConnection connection = connect(Map.of("sql_mode", "strict_all_tables,only_full_group_by"));
        assertThat((String) value(connection, "select @@sql_mode")).contains("STRICT_ALL_TABLES", "ONLY_FULL_GROUP_BY");

        for (String mode : new String[] {"", "NO_ZERO_DATE", "TRADITIONAL,ANSI_QUOTES", "STRICT_ALL_TABLES,ORACLE"}) {
            assertThatThrownBy(() -> driver(URL, Map.of("sql_mode", mode)))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("sql_mode is '" + mode + "'");
        }
    }

    @Test
    void refusalsToConnectNameServerAndReason() {
        String wrong = URL.replace(":azoth@", ":wrong@");
        DriverException told = failure(driver(wrong, Map.of()).connect());
        assertThat(told.getMessage()).contains("could not connect to MariaDB at 127.0.0.1", "Access denied");
        assertThat(told.getMessage()).doesNotContain("wrong@", "errorMessage=");
        assertThat(told.vendorCode()).isEqualTo(1045);
        assertThat(told.kind()).isEqualTo(DriverErrorKind.OPERATIONAL);

        DriverException nobody = failure(driver("mariadb://u:p@127.0.0.1:1/x", Map.of("connect_timeout", "2s"))
                .connect());
        assertThat(nobody.getMessage()).contains("127.0.0.1:1");
    }

    @Test
    void aWaitForALockThatIsTooLongIsOperational() {
        DriverConnection holder = connect();
        DriverConnection waiter = connect(Map.of("lock_wait_timeout", "1"));
        run(holder, "create or replace table held (id int primary key)");
        run(holder, "insert into held values (1)");
        run(holder, "begin");
        run(holder, "update held set id = 2");

        DriverException told = failure(waiter.execute(DriverStatement.of("update held set id = 3")));

        assertThat(told.kind()).isEqualTo(DriverErrorKind.OPERATIONAL);
        assertThat(told.vendorCode()).isEqualTo(1205);
        run(holder, "rollback");
    }

    @Test
    void afterADeadlockNothingMoreIsTakenUntilRollback() throws Exception {
        DriverConnection one = connect();
        DriverConnection other = connect();
        run(one, "create or replace table locks (id int primary key, n int)");
        run(one, "insert into locks values (1, 0), (2, 0)");
        run(one, "begin");
        run(other, "begin");
        run(one, "update locks set n = 1 where id = 1");
        run(other, "update locks set n = 2 where id = 2");
        var waiting = one.execute(DriverStatement.of("update locks set n = 1 where id = 2"));
        Thread.sleep(100);
        var closing = other.execute(DriverStatement.of("update locks set n = 2 where id = 1"));
        boolean waiterLost = waiting.handle((ok, failure) -> failure != null)
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        DriverConnection victim = waiterLost ? one : other;
        if (waiterLost) {
            answer(closing);
        } else {
            assertThat(failure(closing).vendorCode()).isEqualTo(1213);
        }

        DriverException told = failure(victim.execute(DriverStatement.of("insert into locks values (3, 3)")));

        assertThat(told.kind()).isEqualTo(DriverErrorKind.OPERATIONAL);
        assertThat(told.getMessage()).contains("Deadlock", "send ROLLBACK");
        assertThat(failure(victim.execute(DriverStatement.of("commit"))).kind()).isEqualTo(DriverErrorKind.OPERATIONAL);
        run(victim, "rollback");
        assertThat(value(victim, "select count(*) from locks where id = 3")).isEqualTo(0L);
        run(waiterLost ? other : one, "rollback");
    }

    @Test
    void aSavepointCuresATransactionInWhichAStatementWasCancelled() {
        DriverConnection connection = connect();
        run(connection, "begin");
        run(connection, "savepoint s");
        var running =
                connection.execute(DriverStatement.of("select count(*) from seq_1_to_1000000000000 where seq % 3 = 5"));
        stop(connection, running);
        assertThat(failure(connection.execute(DriverStatement.of("select 1"))).kind())
                .isEqualTo(DriverErrorKind.OPERATIONAL);

        run(connection, "rollback to savepoint s");

        assertThat(value(connection, "select 'cured'")).isEqualTo("cured");
        run(connection, "commit");
    }

    @Test
    void errorsBearKindNumberStateAndConstraint() {
        DriverConnection connection = connect();
        run(connection, "drop table if exists child, parent");
        run(connection, "create table parent (id int primary key)");
        run(
                connection,
                "create table child (id int primary key, p int, n int not null, constraint positive check (n > 0),"
                        + " constraint to_parent foreign key (p) references parent (id), unique key one_n (n))");
        run(connection, "insert into child values (1, null, 1)");

        DriverException check =
                refused(connection, DriverErrorKind.INTEGRITY, "insert into child values (2, null, ?)", -1);
        assertThat(check.constraint()).isEqualTo("positive");
        DriverException key = refused(connection, DriverErrorKind.INTEGRITY, "insert into child values (2, ?, 2)", 7);
        assertThat(key.constraint()).isEqualTo("to_parent");
        assertThat(key.vendorCode()).isEqualTo(1452);
        DriverException unique =
                refused(connection, DriverErrorKind.INTEGRITY, "insert into child values (2, null, ?)", 1);
        assertThat(unique.constraint()).isEqualTo("one_n");
        assertThat(unique.sqlState()).isEqualTo("23000");
        assertThat(unique.getMessage()).isEqualTo("Duplicate entry '1' for key 'one_n'");
        refused(connection, DriverErrorKind.DATA, "insert into child values (2, null, 'x' + ?)", 1);
        refused(connection, DriverErrorKind.PROGRAMMING, "drop table nowhere");
        refused(connection, DriverErrorKind.PROGRAMMING, "");
        refused(connection, DriverErrorKind.PROGRAMMING, "create table a1 (i int); drop table a1");
    }

    @Test
    void cursorsOverWhatGivesNoneGiveItsRowsOrAreRefused() {
        DriverConnection connection = connect();
        run(connection, "create or replace table streamed (id int)");

        var inserted =
                answer(connection.openCursor(statement("insert into streamed values (1), (2), (3) returning id")));
        assertThat(answer(inserted.fetch(2))).hasSize(2);
        assertThat(answer(inserted.fetch(2))).hasSize(1);
        assertThat(failure(connection.openCursor(statement("update streamed set id = 4")))
                        .kind())
                .isEqualTo(DriverErrorKind.PROGRAMMING);
        assertThat(failure(connection.openCursor(statement("select 1 into @a"))).kind())
                .isEqualTo(DriverErrorKind.PROGRAMMING);
        var shown = answer(connection.openCursor(statement("show tables like 'streamed'")));
        assertThat(answer(shown.fetch(5))).hasSize(1);
        var impossible = answer(connection.openCursor(statement("select * from streamed where 1 = 0")));
        assertThat(answer(impossible.fetch(5))).isEmpty();
        var constant = answer(connection.openCursor(statement("select 1 union select 2")));
        assertThat(answer(constant.fetch(1))).hasSize(1);
        assertThat(answer(constant.fetch(5))).hasSize(1);
        var explained = answer(connection.openCursor(statement("explain select * from streamed")));
        assertThat(answer(explained.fetch(5))).isNotEmpty();
        assertThat(value(connection, "select 'alive'")).isEqualTo("alive");
    }

    @Test
    void anAbortedStatementStopsOnTheServer() throws Exception {
        DriverConnection connection = connect();
        Object id = value(connection, "select connection_id()");
        DriverConnection watcher = connect();
        connection.execute(DriverStatement.of("select count(*) from seq_1_to_1000000000000 where seq % 3 = 5"));
        Thread.sleep(100);

        connection.abort();

        long deadline = System.nanoTime() + 10_000_000_000L;
        String running = "select count(*) from information_schema.processlist where id = ? and command <> 'Sleep'";
        while (!Long.valueOf(0).equals(value(watcher, running, id)) && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        assertThat(value(watcher, running, id)).isEqualTo(0L);
    }
}
