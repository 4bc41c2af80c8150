package dev.azoth.testkit.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.azoth.engine.driver.DriverColumn;
import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.driver.DriverResult;
import dev.azoth.engine.driver.DriverStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Statements of a {@link DriverConnection}: their order, results, batches and errors. */
public abstract class DriverCompliance extends DriverSuite {
    @Test
    void aQueryGivesItsColumnsAndRows() {
        DriverResult result = run(connect(), "SELECT 1 AS one, 'two' AS two");

        assertThat(result.columns()).extracting(DriverColumn::name).containsExactly("one", "two");
        assertThat(result.rows()).hasSize(1);
        assertThat(((Number) result.rows().get(0)[0]).intValue()).isEqualTo(1);
        assertThat(result.rows().get(0)[1]).isEqualTo("two");
        assertThat(result.rowCount()).isEqualTo(1);
    }

    @Test
    void aQueryWithoutRowsStillGivesItsColumns() {
        DriverResult result = run(connect(), "SELECT 1 AS one WHERE 1 = 0");

        assertThat(result.columns()).extracting(DriverColumn::name).containsExactly("one");
        assertThat(result.rows()).isEmpty();
        assertThat(result.rowCount()).isZero();
    }

    @Test
    void rowCountTellsTheRowsMatched() {
        DriverConnection connection = connect();
        String table = table(connection, "counted");

        assertThat(run(connection, insertInto(table), 1, "a").rowCount()).isEqualTo(1);
        assertThat(run(connection, insertInto(table), 2, "b").rowCount()).isEqualTo(1);
        assertThat(run(connection, "UPDATE counted SET id = id").rowCount()).isEqualTo(2);
        assertThat(run(connection, "UPDATE counted SET id = 9 WHERE name = 'z'").rowCount())
                .isZero();
        assertThat(run(connection, "DELETE FROM counted").rowCount()).isEqualTo(2);
    }

    @Test
    void returningGivesRowsAndCountsThem() {
        DriverConnection connection = connect();
        String table = table(connection, "returned");

        DriverResult result = run(connection, insertInto(table) + " RETURNING name", 1, "a");

        assertThat(result.columns()).extracting(DriverColumn::name).containsExactly("name");
        assertThat(result.rows()).extracting(row -> row[0]).containsExactly("a");
        assertThat(result.rowCount()).isEqualTo(1);
    }

    @Test
    void theSameTextRunsAgainWithOtherValues() {
        DriverConnection connection = connect();
        String table = table(connection, "repeated");
        for (int i = 0; i < 50; i++) {
            run(connection, insertInto(table), i, "name " + i);
        }

        String query = "SELECT name FROM repeated WHERE id = " + database().placeholder(1);
        assertThat(IntStream.range(0, 50).mapToObj(i -> value(connection, query, i)))
                .containsExactlyElementsOf(
                        IntStream.range(0, 50).mapToObj(i -> "name " + i).toList());
    }

    @Test
    void aKeptStatementSeesColumnsAddedSince() {
        DriverConnection connection = connect();
        String table = table(connection, "widened");
        run(connection, insertInto(table), 1, "a");
        String query = "SELECT * FROM widened WHERE id = " + database().placeholder(1);
        assertThat(run(connection, query, 1).columns()).hasSize(2);

        run(connection, "ALTER TABLE widened ADD COLUMN extra VARCHAR(10) DEFAULT 'x'");

        DriverResult result;
        try {
            result = run(connection, query, 1);
        } catch (DriverException stale) {
            assertThat(stale.kind()).isEqualTo(DriverErrorKind.STALE_PREPARED_STATEMENT);
            result = run(connection, query, 1);
        }
        assertThat(result.columns()).hasSize(3);
        assertThat(result.rows().get(0)).hasSize(3).endsWith("x");
    }

    @Test
    void statementsRunInTheOrderGivenWithoutWaiting() {
        DriverConnection connection = connect();
        String table = table(connection, "ordered");
        List<CompletionStage<DriverResult>> sent = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            sent.add(connection.execute(statement(insertInto(table), i, "n" + i)));
            sent.add(connection.execute(statement("SELECT COUNT(*) FROM ordered")));
        }

        for (int i = 0; i < 200; i++) {
            Object counted = answer(sent.get(2 * i + 1)).rows().get(0)[0];
            assertThat(((Number) counted).intValue()).isEqualTo(i + 1);
        }
    }

    @Test
    void aFailureLeavesTheStatementsSentAfterItAlone() {
        DriverConnection connection = connect();

        CompletionStage<DriverResult> broken = connection.execute(DriverStatement.of("SELECT nonsense FROM nowhere"));
        CompletionStage<DriverResult> sound = connection.execute(DriverStatement.of("SELECT 'fine'"));

        assertFails(broken, DriverErrorKind.PROGRAMMING);
        assertThat(answer(sound).rows().get(0)[0]).isEqualTo("fine");
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void transactionsAreText() {
        DriverConnection connection = connect();
        String table = table(connection, "transacted");

        run(connection, "BEGIN");
        run(connection, insertInto(table), 1, "kept");
        run(connection, "SAVEPOINT sp1");
        run(connection, insertInto(table), 2, "dropped");
        run(connection, "ROLLBACK TO SAVEPOINT sp1");
        run(connection, "RELEASE SAVEPOINT sp1");
        run(connection, "COMMIT");
        run(connection, "BEGIN");
        run(connection, insertInto(table), 3, "rolled back");
        run(connection, "ROLLBACK");

        assertThat(run(connection, "SELECT name FROM transacted").rows())
                .extracting(row -> row[0])
                .containsExactly("kept");
    }

    @Test
    void aBatchGivesOneResultForEachSetInOrder() {
        DriverConnection connection = connect();
        String table = table(connection, "batched");
        List<@Nullable Object[]> sets = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            sets.add(new Object[] {i, "n" + i});
        }

        List<DriverResult> results =
                answer(connection.executeMany(statement(insertInto(table) + " RETURNING id, name", 0, ""), sets));

        assertThat(results).hasSize(300);
        assertThat(results)
                .extracting(
                        result -> ((Number) result.rows().get(0)[0]).intValue(),
                        result -> result.rows().get(0)[1],
                        DriverResult::rowCount)
                .startsWith(tuple(0, "n0", 1L), tuple(1, "n1", 1L))
                .endsWith(tuple(299, "n299", 1L));
    }

    @Test
    void aBatchEndsWithItsFirstFailure() {
        DriverConnection connection = connect();
        String table = table(connection, "halted");
        run(connection, "BEGIN");

        assertFails(
                connection.executeMany(
                        statement(insertInto(table), 0, ""),
                        List.of(new Object[] {1, "a"}, new Object[] {1, "b"}, new Object[] {2, "c"})),
                DriverErrorKind.INTEGRITY);

        run(connection, "ROLLBACK");
        assertThat(run(connection, "SELECT id FROM halted").rows()).isEmpty();
    }

    @Test
    void anEmptyBatchDoesNothing() {
        DriverConnection connection = connect();
        String table = table(connection, "untouched");

        assertThat(answer(connection.executeMany(statement(insertInto(table), 0, ""), List.of())))
                .isEmpty();
    }

    @Test
    void violatedConstraintsAreIntegrityErrors() {
        DriverConnection connection = connect();
        String table = table(connection, "constrained");
        run(connection, insertInto(table), 1, "a");

        DriverException duplicate = failure(connection.execute(statement(insertInto(table), 2, "a")));
        assertThat(duplicate.kind()).isEqualTo(DriverErrorKind.INTEGRITY);
        assertThat(duplicate.constraint()).isNotNull().contains("name");
        assertThat(duplicate.vendorCode() != 0 || duplicate.sqlState() != null).isTrue();
        assertFails(connection.execute(statement(insertInto(table), 3, null)), DriverErrorKind.INTEGRITY);
    }

    @Test
    void wrongTextIsAProgrammingError() {
        DriverConnection connection = connect();
        List<String> wrong = List.of(
                "SELEC 1",
                "SELECT * FROM no_such_table",
                "SELECT no_such_column FROM (SELECT 1 AS a) AS t",
                "SELECT no_such_function(1)");
        for (String sql : wrong) {
            assertFails(connection.execute(DriverStatement.of(sql)), DriverErrorKind.PROGRAMMING);
        }
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void twoStatementsInOneTextAreRefusedNotCut() {
        DriverConnection connection = connect();
        table(connection, "doubled");

        CompletionStage<?> sent =
                connection.execute(statement("INSERT INTO doubled (id, name) VALUES (1, 'a'); SELECT 1"));

        assertFails(sent, DriverErrorKind.PROGRAMMING);
        assertThat(run(connection, "SELECT id FROM doubled").rows()).isEmpty();
    }

    @Test
    void tooFewAndTooManyParametersAreRefused() {
        DriverConnection connection = connect();
        String table = table(connection, "arity");
        for (Object[] parameters : List.of(new Object[] {1}, new Object[] {1, "a", "b"})) {
            DriverException told =
                    failure(connection.execute(new DriverStatement(insertInto(table), parameters, true)));
            assertThat(told.kind()).isIn(DriverErrorKind.PROGRAMMING, DriverErrorKind.VALUE);
        }
        assertThat(run(connection, "SELECT id FROM arity").rows()).isEmpty();
    }

    @Test
    void connectionsSeeWhatOthersCommitted() {
        DriverConnection one = connect();
        DriverConnection other = connect();
        String table = table(one, "shared_table");

        run(one, insertInto(table), 1, "seen");

        assertThat(value(other, "SELECT name FROM shared_table")).isEqualTo("seen");
    }

    @Test
    void manyConnectionsOpenAtOnce() {
        List<CompletableFuture<DriverConnection>> connecting = IntStream.range(0, 10)
                .mapToObj(i -> driver().connect().toCompletableFuture())
                .toList();
        List<DriverConnection> connections =
                connecting.stream().map(DriverSuite::answer).toList();

        connections.forEach(connection -> answer(connection.ping()));
        connections.forEach(connection -> answer(connection.close()));
    }
}
