package dev.azoth.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverResult;
import dev.azoth.engine.driver.DriverStatement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A statement that a connection has not prepared yet is run in the round trip in which it is: its first answer is as any later one. */
class FirstRunsTest extends PgTest {
    private static final String RUNNING =
            "select count(*) from pg_prepared_statements where statement = $1 and generic_plans + custom_plans = $2";

    private final DriverConnection connection = connect();

    @Test
    void parametersOfEveryTypeArriveUnchanged() {
        UUID uuid = UUID.fromString("8d7c0f2e-1c7e-4f4e-9a9b-2f2e7d0c1a11");
        String text = "it's \"quoted\", {braced} \\ and ünïcode 𝄞 $2 ;";
        String sql = "select $1::SMALLINT, $2::INTEGER, $3::BIGINT, $4::BOOLEAN, $5::VARCHAR, $6::TEXT, $7::UUID,"
                + " $8::NUMERIC = $9::NUMERIC as equal, $10::INTEGER";
        Object[] given = {
            (short) -7, Integer.MIN_VALUE, Long.MAX_VALUE, true, text, "", uuid, new BigDecimal("1E+3"), 1000, null
        };

        assertThat(runTwice(sql, given))
                .containsExactly((short) -7, Integer.MIN_VALUE, Long.MAX_VALUE, true, text, "", uuid, true, null);
    }

    @Test
    void arraysArriveUnchanged() {
        Object[] texts = {"a", null, "NULL", "", "b,c", "{d}", "\"e\"", "f\\g", " h "};
        Object[] numbers = {1, null, -3};
        Object[] none = {};

        Object[] row = runTwice("select $1::TEXT[], $2::INTEGER[], $3::BIGINT[]", texts, numbers, none);

        assertThat((Object[]) row[0]).containsExactly(texts);
        assertThat((Object[]) row[1]).containsExactly(numbers);
        assertThat((Object[]) row[2]).isEmpty();
    }

    @Test
    void columnsThatTheClientReadsAsTextAreRightTheFirstTimeToo() {
        run(connection, "create type first_mood as enum ('sad', 'happy')");
        run(connection, "create table first_types (id int, price numeric(10, 2), mood first_mood, name text)");
        run(connection, "insert into first_types values (1, 12.50, 'happy', 'ann')");

        assertThat(runTwice("select id, price, mood, name from first_types where id = $1::INTEGER", 1))
                .containsExactly(1, new BigDecimal("12.50"), "happy", "ann");
    }

    @Test
    void whatCallsAFunctionIsRunOnce() {
        run(connection, "create sequence first_sequence");

        assertThat(value(connection, "select nextval('first_sequence')::numeric + $1::INTEGER", 0))
                .isEqualTo(new BigDecimal(1));
        assertThat(value(connection, "select \"nextval\" ('first_sequence')::numeric - $1::INTEGER", 0))
                .isEqualTo(new BigDecimal(2));
        assertThat(value(connection, "select nextval/* so */ -- and so\n('first_sequence')::numeric * $1::INTEGER", 1))
                .isEqualTo(new BigDecimal(3));
    }

    @Test
    void anErrorOfTheRunLeavesTheStatementPrepared() {
        String sql = "select 12 / $1::INTEGER";

        assertThat(refused(connection, DriverErrorKind.DATA, sql, 0).getMessage())
                .contains("division by zero");
        assertThat(value(connection, sql, 4)).isEqualTo(3);
        assertThat(value(connection, RUNNING, sql, 1L))
                .as("kept, and run once with success")
                .isEqualTo(1L);
    }

    @Test
    void anErrorOfTheTextIsTold() {
        assertThat(refused(connection, DriverErrorKind.PROGRAMMING, "select $1::INTEGER from nowhere", 1)
                        .getMessage())
                .contains("nowhere");
        assertThat(refused(connection, DriverErrorKind.VALUE, "select $1::INTEGER", 3_000_000_000L)
                        .getMessage())
                .contains("3000000000");
    }

    @Test
    void inAFailedTransactionItFails() {
        run(connection, "begin");
        refusedInTransaction("select 1 / $1::INTEGER", 0);
        refusedInTransaction("select 2 / $1::INTEGER", 1);
        run(connection, "rollback");
        assertThat(value(connection, "select 2 / $1::INTEGER", 1)).isEqualTo(2);
    }

    @Test
    void anErrorOfTheRunIsToldInATransactionWhateverTheColumns() {
        run(connection, "create table first_prices as select 1.50 as price, i as n from generate_series(1, 3) i");
        run(connection, "begin");

        assertThat(failure(send("select price / (3 - n) from first_prices where n >= $1::INTEGER", 1)))
                .hasMessageContaining("division by zero");
        run(connection, "rollback");
    }

    private void refusedInTransaction(String sql, Object parameter) {
        failure(connection.execute(new DriverStatement(sql, new Object[] {parameter}, true)));
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void manyThatAreSentWithoutWaitingAnswerEachToItsOwn() {
        run(
                connection,
                "create table first_many as select i, repeat('x', 1000) as text from generate_series(1, 5000) i");
        var answers = new ArrayList<CompletionStage<DriverResult>>();
        for (int i = 0; i < 40; i++) {
            answers.add(send("begin"));
            answers.add(send("select i, text, " + i + " as n from first_many where i <= $1::INTEGER", i * 20));
            answers.add(send("select 1.5 + $1::INTEGER as sum" + i, i));
            answers.add(send(i % 3 == 0 ? "select " + i + " / $1::INTEGER" : "select 1 + $1::INTEGER", 0));
            answers.add(send("rollback"));
        }

        for (int i = 0; i < 40; i++) {
            int number = i;
            List<@Nullable Object[]> rows = answer(answers.get(5 * i + 1)).rows();
            assertThat(rows)
                    .hasSize(20 * i)
                    .allMatch(row -> Integer.valueOf(number).equals(row[2]));
            assertThat(answer(answers.get(5 * i + 2)).rows().get(0)[0])
                    .isEqualTo(new BigDecimal(i + ".5").add(BigDecimal.ONE));
            if (i % 3 == 0) {
                assertThat(failure(answers.get(5 * i + 3))).hasMessageContaining("division by zero");
            } else {
                assertThat(answer(answers.get(5 * i + 3)).rows().get(0)[0]).isEqualTo(1);
            }
            answer(answers.get(5 * i + 4));
        }
    }

    @Test
    void aLongAnswerComesWhole() {
        run(
                connection,
                "create table first_long as select i, repeat('y', 300) as text from generate_series(1, 50000) i");

        List<@Nullable Object[]> rows = run(
                        connection, "select i, text from first_long where i > $1::INTEGER order by i", 0)
                .rows();

        assertThat(rows).hasSize(50_000);
        assertThat(IntStream.range(0, 50_000)
                        .allMatch(i -> Integer.valueOf(i + 1).equals(rows.get(i)[0])))
                .isTrue();
    }

    @Test
    void itCanBeCancelled() {
        run(connection, "create table first_slow as select i from generate_series(1, 3000) i");
        CompletionStage<DriverResult> slow = send(
                "select a.i from first_slow a, first_slow b, first_slow c where a.i + b.i + c.i = $1::INTEGER", -1);

        stop(connection, slow);

        assertThat(value(connection, "select $1::INTEGER", 5)).isEqualTo(5);
    }

    private CompletionStage<DriverResult> send(String sql, Object... parameters) {
        return connection.execute(new DriverStatement(sql, parameters, parameters.length > 0));
    }

    /** The row, which is the same the first time and the second. */
    private @Nullable Object[] runTwice(String sql, @Nullable Object... parameters) {
        @Nullable Object[] first = run(connection, sql, parameters).rows().get(0);
        assertThat((Object) run(connection, sql, parameters).rows().get(0))
                .usingRecursiveComparison()
                .isEqualTo(first);
        return first;
    }
}
