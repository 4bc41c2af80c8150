package dev.azoth.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverResult;
import dev.azoth.testservers.QuestionGate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads are sent behind reads that have not been answered; everything else waits for all that came before. */
class ReadsSentTogetherTest extends DriverTest {
    private static final String READ = "select `n` from `together` where `id` = ?";
    private static final long SOON = 10_000;
    private static final long LONG_ENOUGH = 200;

    private final DriverConnection other = connect();
    private QuestionGate gate;
    private DriverConnection connection;

    @BeforeEach
    void start() throws Exception {
        run(other, "create or replace table together (id int primary key, n int)");
        run(other, "insert into together values (1, 10), (2, 20), (3, 30)");
        gate = new QuestionGate(URL);
        connection = connectThroughGate(Map.of());
        run(connection, READ, 1);
    }

    private DriverConnection connectThroughGate(Map<String, String> options) {
        return opened(answer(driver(gate.url(), options).connect()));
    }

    @AfterEach
    void stop() throws Exception {
        gate.close();
    }

    @Test
    void readsWaitForNoAnswers() throws Exception {
        gate.shut();
        List<CompletionStage<DriverResult>> answers = reads(1, 2, 3);

        assertThat(gate.questions(3, SOON)).isEqualTo(3);

        gate.open();
        assertThat(answers)
                .extracting(answer -> answer(answer).rows().get(0)[0])
                .containsExactly(10, 20, 30);
    }

    @Test
    void aLimitOfOneSendsThemOneByOne() throws Exception {
        connection = connectThroughGate(Map.of("pipelining_limit", "1"));
        run(connection, READ, 1);
        gate.shut();
        List<CompletionStage<DriverResult>> answers = reads(1, 2);

        assertThat(gate.questions(2, LONG_ENOUGH)).isEqualTo(1);

        gate.open();
        assertThat(answers)
                .extracting(answer -> answer(answer).rows().get(0)[0])
                .containsExactly(10, 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update together set n = n + 1 where id = ?",
                "select n from together where id = ? for update",
                "select n from together where id = ? lock in share mode",
                "select release_lock('x') from together where id = ?",
                "select n, sleep(0) from together where id = ?",
                "select n into @n from together where id = ?"
            })
    void whatDoesMoreThanReadIsSentAlone(String sql) throws Exception {
        run(connection, sql, 3);
        gate.shut();
        CompletionStage<?> read = connection.execute(statement(READ, 1));
        CompletionStage<?> more = connection.execute(statement(sql, 2));
        CompletionStage<?> behind = connection.execute(statement(READ, 1));

        assertThat(gate.questions(2, LONG_ENOUGH)).as("behind a read").isEqualTo(1);

        gate.open();
        answer(read);
        answer(more);
        answer(behind);
        gate.shut();
        more = connection.execute(statement(sql, 2));
        behind = connection.execute(statement(READ, 1));

        assertThat(gate.questions(2, LONG_ENOUGH)).as("before a read").isEqualTo(1);

        gate.open();
        answer(more);
        answer(behind);
    }

    @Test
    void oneThatFailsTakesNoOtherWithIt() {
        String failing = "select n / (n - 20), (select id from together where n > ?) from together";
        failure(connection.execute(statement(failing, 0)));
        List<CompletionStage<DriverResult>> answers = new ArrayList<>(reads(1));
        CompletionStage<?> refused = connection.execute(statement(failing, 0));
        answers.addAll(reads(2, 3));

        assertThat(failure(refused).getMessage()).contains("more than 1 row");
        assertThat(answers)
                .extracting(answer -> answer(answer).rows().get(0)[0])
                .containsExactly(10, 20, 30);
    }

    @Test
    void manyOfThemWithRowsOfManyKindsStayApart() {
        run(
                other,
                "create or replace table apart (id int primary key, t mediumtext, d datetime(6), x decimal(20, 5), b blob)");
        run(
                other,
                "insert into apart values (1, repeat('x', 300000), '2026-11-21 10:11:12.5', 1.25, null), (2, '', null, null, 'y')");
        String wide = "select t, d, x, b from apart where id = ?";
        run(connection, wide, 1);
        List<CompletionStage<DriverResult>> answers = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            answers.addAll(reads(1 + i % 3));
            answers.add(connection.execute(statement(wide, 1 + i % 2)));
        }
        for (int i = 0; i < 300; i++) {
            assertThat(answer(answers.get(2 * i)).rows()).containsExactly(new Object[] {10 * (1 + i % 3)});
            Object[] row = answer(answers.get(2 * i + 1)).rows().get(0);
            assertThat(String.valueOf(row[0])).hasSize(i % 2 == 0 ? 300_000 : 0);
            assertThat(row[2]).isEqualTo(i % 2 == 0 ? new BigDecimal("1.25000") : null);
        }
    }

    @Test
    void aCancelStopsAllOfThem() {
        run(other, "lock tables together write");

        reads(1, 2, 3).forEach(waiting -> stop(connection, waiting));

        run(other, "unlock tables");
        assertThat(value(connection, READ, 2)).isEqualTo(20);
    }

    @Test
    void oneCancelIsEnough() throws Exception {
        run(other, "lock tables together write");
        List<CompletionStage<DriverResult>> waiting = reads(1, 2, 3);
        Thread.sleep(LONG_ENOUGH);

        answer(connection.cancel());

        waiting.forEach(read -> assertThat(failure(read).kind()).isEqualTo(DriverErrorKind.CANCELLED));
        run(other, "unlock tables");
        assertThat(value(connection, READ, 2)).isEqualTo(20);
    }

    @Test
    void inATransactionACancelBreaksIt() {
        run(connection, "begin");
        run(other, "lock tables together write");

        reads(1, 2).forEach(waiting -> stop(connection, waiting));

        run(other, "unlock tables");
        assertThat(failure(connection.execute(statement(READ, 1))).getMessage()).contains("send ROLLBACK");
        run(connection, "rollback");
        assertThat(value(connection, READ, 1)).isEqualTo(10);
    }

    private List<CompletionStage<DriverResult>> reads(int... ids) {
        List<CompletionStage<DriverResult>> answers = new ArrayList<>();
        for (int id : ids) {
            answers.add(connection.execute(statement(READ, id)));
        }
        return answers;
    }
}
