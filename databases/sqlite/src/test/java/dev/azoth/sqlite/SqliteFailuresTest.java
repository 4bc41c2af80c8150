package dev.azoth.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.driver.DriverResult;
import dev.azoth.engine.driver.DriverStatement;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What SQLite's failures become, and what they leave of a transaction. */
class SqliteFailuresTest {
    private final DriverReflection connection = new DriverReflection();

    @AfterEach
    void close() {
        connection.close();
    }

    private DriverResult run(String sql, Object... parameters) {
        return connection
                .driver
                .execute(new DriverStatement(sql, parameters, false))
                .toCompletableFuture()
                .join();
    }

    private DriverException failure(String sql, Object... parameters) {
        return (DriverException) catchThrowableOfType(CompletionException.class, () -> run(sql, parameters))
                .getCause();
    }

    private void assertKind(DriverErrorKind kind, String sql) {
        DriverException told = failure(sql);
        assertThat(told.kind()).as(told.getMessage()).isEqualTo(kind);
    }

    @Test
    void aCancellationThatComesLateLeavesTheRollbackAlone() {
        run("CREATE TABLE kept (a INTEGER)");
        for (int i = 0; i < 200; i++) {
            run("BEGIN");
            run("INSERT INTO kept VALUES (1)");
            var undone = connection.driver.execute(DriverStatement.of("ROLLBACK"));
            connection.driver.cancel();
            undone.toCompletableFuture().join();
        }
        assertThat(run("SELECT count(*) FROM kept").rows())
                .singleElement()
                .satisfies(row -> assertThat(row[0]).isEqualTo(0L));
    }

    @Test
    void rollbackAfterATransactionThatTextEndedHasNothingToDo() {
        Engine engine = Engine.create("sqlite://");
        try (Connection open = engine.connect()) {
            open.execDriverSql("CREATE TABLE t (a INTEGER)");
            open.execDriverSql("COMMIT");
            assertThatThrownBy(() -> open.execDriverSql("COMMIT")).hasMessageContaining("no transaction is active");
            open.rollback();
            assertThat(open.invalidated()).isFalse();
            open.execDriverSql("INSERT INTO t VALUES (1)");
            open.rollback();
            assertThat(open.execDriverSql("SELECT count(*) FROM t").scalar()).isEqualTo(0L);
        }
        engine.dispose();
    }

    @Test
    void violatedConstraintsAreNamed() {
        connection.run(
                "CREATE TABLE p (id INTEGER PRIMARY KEY)",
                "CREATE TABLE t (a INTEGER NOT NULL, b TEXT, c INTEGER REFERENCES p, UNIQUE (a, b), CONSTRAINT ck CHECK (a < 10))",
                "CREATE UNIQUE INDEX ux ON t (lower(b))",
                "INSERT INTO t (a, b) VALUES (1, 'x')");

        assertThat(failure("INSERT INTO t (a) VALUES (NULL)").constraint()).isEqualTo("t.a");
        assertThat(failure("INSERT INTO t (a, b) VALUES (1, 'x')").constraint()).isIn("t.a, t.b", "ux");
        assertThat(failure("INSERT INTO t (a, b) VALUES (2, 'X')").constraint()).isEqualTo("ux");
        assertThat(failure("INSERT INTO t (a) VALUES (11)").constraint()).isEqualTo("ck");
        DriverException orphan = failure("INSERT INTO t (a, c) VALUES (3, 99)");
        assertThat(orphan.kind()).isEqualTo(DriverErrorKind.INTEGRITY);
        assertThat(orphan.vendorCode()).isEqualTo(787);
        assertThat(orphan).hasMessage("FOREIGN KEY constraint failed");
    }

    @Test
    void kindsFollowTheResultCode() {
        connection.run("CREATE TABLE t (a INTEGER PRIMARY KEY)", "CREATE TABLE s (a INTEGER) STRICT");

        assertKind(DriverErrorKind.PROGRAMMING, "SELEC");
        assertKind(DriverErrorKind.PROGRAMMING, "SELECT * FROM nowhere");
        assertKind(DriverErrorKind.PROGRAMMING, "");
        assertKind(DriverErrorKind.PROGRAMMING, " -- nothing\n;");
        assertKind(DriverErrorKind.PROGRAMMING, "COMMIT");
        assertKind(DriverErrorKind.DATA, "INSERT INTO t VALUES ('text')");
        assertKind(DriverErrorKind.INTEGRITY, "INSERT INTO s VALUES ('text')");
        assertKind(DriverErrorKind.DATA, "SELECT abs(-9223372036854775808)");
        assertKind(DriverErrorKind.DATA, "SELECT json('{')");
        assertKind(DriverErrorKind.DATA, "SELECT length(zeroblob(2000000000))");
        assertKind(DriverErrorKind.PROGRAMMING, "SELECT 'a' REGEXP '('");
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        DriverException told = failure("SELECT CAST(x'ff41' AS TEXT) AS broken");

        assertThat(told.kind()).isEqualTo(DriverErrorKind.VALUE);
        assertThat(told).hasMessageContaining("'broken'");
        assertThat(run("SELECT '\uFFFD' AS fine").rows().get(0)[0]).isEqualTo("\uFFFD");
    }

    @Test
    void aSecondStatementIsFoundWhereverItHides() {
        for (String two : List.of(
                "SELECT 1; SELECT 2",
                "SELECT ';'; SELECT 2",
                "SELECT 1 /* ; */; -- x\n SELECT 2",
                "SELECT \"a;\" ;; x")) {
            assertThat(failure(two)).as(two).hasMessageContaining("One statement at a time");
        }
        for (String one : List.of(
                "SELECT 1;",
                "SELECT ';--'",
                "SELECT 1 ; ; -- ; x\n /* ; y */",
                "SELECT [a;b] FROM (SELECT 1 AS [a;b])")) {
            assertThat(run(one).rows()).as(one).hasSize(1);
        }
        connection.run("CREATE TABLE t (a)");
        run("CREATE TEMP TRIGGER tr AFTER INSERT ON t BEGIN SELECT 1; UPDATE t SET a = 1; END;");
        assertThat(run("SELECT count(*) FROM sqlite_temp_master").rows().get(0)[0])
                .isEqualTo(1L);
    }

    @Test
    void afterATransactionWasRolledBackBySqliteNothingIsDoneUntilRollback() {
        connection.run("CREATE TABLE t (a INTEGER UNIQUE ON CONFLICT ROLLBACK)");
        run("BEGIN");
        run("INSERT INTO t VALUES (1)");
        assertThat(failure("INSERT INTO t VALUES (1)").kind()).isEqualTo(DriverErrorKind.INTEGRITY);

        for (String sql : List.of("INSERT INTO t VALUES (2)", "COMMIT", "SELECT 1", "ROLLBACK TO SAVEPOINT x")) {
            DriverException told = failure(sql);
            assertThat(told.kind()).isEqualTo(DriverErrorKind.OPERATIONAL);
            assertThat(told).hasMessageContainingAll("rolled the transaction back", "UNIQUE constraint failed: t.a");
        }
        run("ROLLBACK");
        assertThat(run("SELECT count(*) FROM t").rows().get(0)[0]).isEqualTo(0L);
        run("INSERT INTO t VALUES (3)");
        assertThat(run("SELECT a FROM t").rows().get(0)[0]).isEqualTo(3L);
    }

    @Test
    void anOrdinaryFailureLeavesTheTransactionAlone() {
        connection.run("CREATE TABLE t (a INTEGER UNIQUE)");
        run("BEGIN");
        run("INSERT INTO t VALUES (1)");
        failure("INSERT INTO t VALUES (1)");
        run("INSERT INTO t VALUES (2)");
        run("COMMIT");

        assertThat(run("SELECT count(*) FROM t").rows().get(0)[0]).isEqualTo(2L);
    }

    @Test
    void theGeneratedKeyOfOneRowIsTold() {
        connection.run("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)");

        assertThat(run("INSERT INTO t (a) VALUES ('x')").lastInsertId()).isEqualTo(1L);
        assertThat(run(" /* y */ insert into t (a) values ('y')").lastInsertId())
                .isEqualTo(2L);
        assertThat(run("INSERT INTO t (a) VALUES ('z'), ('w')").lastInsertId()).isNull();
        assertThat(run("UPDATE t SET a = 'v' WHERE id = 1").lastInsertId()).isNull();
        assertThat(run("INSERT OR IGNORE INTO t (id) VALUES (1)").lastInsertId())
                .isNull();
        assertThat(run("CREATE TABLE u (a)").rowCount()).isZero();
    }

    @Test
    void patternsAreFoundInText() {
        assertThat(run("SELECT 'abc' REGEXP '^a.c$', 'abc' REGEXP 'x', NULL REGEXP 'x'")
                        .rows()
                        .get(0))
                .containsExactly(1L, 0L, null);
    }
}
