package dev.azoth.postgresql;

import static dev.azoth.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.Engine;
import dev.azoth.engine.ResultLayers;
import dev.azoth.error.DataException;
import dev.azoth.testservers.TestPostgres;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Statements that are sent before the first answer is there. */
class SentTogetherTest {
    private final Engine engine = Engine.create(TestPostgres.createDatabase("together"));

    @AfterEach
    void dispose() {
        engine.dispose();
    }

    @Test
    void theErrorIsToldThatFailedTheTransactionNotThatItHasFailed() {
        engine.begin(connection -> connection.execDriverSql("create table prices as select 1.50 as price, 0 as n"));

        assertThatThrownBy(() -> engine.<Object>begin(connection -> {
                    connection.execDriverSql("select 1");
                    return ResultLayers.executeAll(
                            connection,
                            List.of(text("select price from prices"), text("select 1 / n as one from prices")),
                            List.of(Map.of(), Map.of()));
                }))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("division by zero");
    }
}
