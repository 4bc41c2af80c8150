package dev.azoth.testkit.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.Connection;
import dev.azoth.engine.Result;
import dev.azoth.error.ResourceClosedException;
import dev.azoth.sql.Row;
import org.junit.jupiter.api.Test;

/** Rows fetched from a server-side cursor as they are taken. */
public abstract class StreamingCompliance extends EngineSuite {
    private static Result<Row> stream(Connection connection, int rows) {
        return connection
                .executionOptions(options -> options.streamResults(true))
                .execDriverSql(numbers(rows));
    }

    @Test
    void everyRowComesOnceAndInOrder() {
        try (Connection connection = engine.connect()) {
            long expected = 1;
            for (Row row : stream(connection, 10_000)) {
                assertThat(row.get(0)).hasToString(String.valueOf(expected++));
            }
            assertThat(expected).isEqualTo(10_001);
        }
    }

    @Test
    void partitionsAndFetchesTakePieces() {
        try (Connection connection = engine.connect()) {
            Result<Row> result = stream(connection, 2_500);
            assertThat(result.fetchMany(10)).hasSize(10);
            assertThat(result.fetchOne()).isNotNull();
            int rows = 11;
            for (var part : result.partitions(1000)) {
                rows += part.size();
            }
            assertThat(rows).isEqualTo(2_500);
            assertThat(result.fetchMany(5)).isEmpty();
        }
    }

    @Test
    void anEarlyCloseFreesTheConnectionForOtherStatements() {
        try (Connection connection = engine.connect()) {
            Result<Row> result = stream(connection, 1_000_000);
            assertThat(result.first()).isNotNull();
            assertThat(result.closed()).isTrue();
            connection.executionOptions(options -> options.streamResults(false));
            assertThat(connection.execDriverSql("select 1").scalar()).hasToString("1");
        }
    }

    @Test
    void closingTheConnectionEndsTheStream() {
        Connection connection = engine.connect();
        Result<Row> result = stream(connection, 1_000_000);
        assertThat(result.fetchMany(3)).hasSize(3);
        connection.close();
        assertThatThrownBy(result::all)
                .isInstanceOf(ResourceClosedException.class)
                .hasMessageContaining("connection was closed");
    }

    @Test
    void otherStatementsMayRunBetweenFetches() {
        try (Connection connection = engine.connect()) {
            Result<Row> result = stream(connection, 300);
            assertThat(result.fetchMany(100)).hasSize(100);
            connection.executionOptions(options -> options.streamResults(false));
            insert(connection, 1, "one");
            assertThat(result.all()).hasSize(200);
        }
    }
}
