package dev.azoth.postgresql;

import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.text;
import static dev.azoth.sql.schema.Schema.column;
import static dev.azoth.sql.type.Types.bigInteger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.engine.ResultLayers;
import dev.azoth.error.DataException;
import dev.azoth.error.ProgrammingException;
import dev.azoth.sql.ForUpdate;
import dev.azoth.sql.Select;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Table;
import dev.azoth.testservers.TestPostgres;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Statements that are sent before the first answer is there. */
class SentTogetherTest {
    private final Engine engine = Engine.create(TestPostgres.createDatabase("together"));
    private final Column<Long> n = column("n", bigInteger());
    private final Table item = Table.define("item", new MetaData(), n);
    private final Select<Long> read = select(n);

    @AfterEach
    void dispose() {
        engine.dispose();
    }

    private void run(String sql) {
        engine.begin(connection -> connection.execDriverSql(sql));
    }

    @Test
    void theErrorIsToldThatFailedTheTransactionNotThatItHasFailed() {
        run("create table prices as select 1.50 as price, 0 as n");

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

    @Test
    void whatFollowsAReadThatFailsIsNotSent() {
        run("create table item as select 1 as n");
        Column<Long> missing = column("missing", bigInteger());
        Table.define("item", new MetaData(), missing);

        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> ResultLayers.executeAll(
                            connection, List.of(select(missing), read.withForUpdate()), List.of(Map.of(), Map.of())))
                    .isInstanceOf(ProgrammingException.class)
                    .hasMessageContaining("missing");
            Select<Long> locking = read.withForUpdate(ForUpdate.PLAIN.withNowait());
            assertThat(engine.<Long>connect(other -> other.scalar(locking)))
                    .as("nobody has locked the row")
                    .isEqualTo(1L);
        }
    }

    @Test
    void aReadThatIsSentAgainDoesNotSeeWhatFollowsIt() {
        run("create table item as select 1 as n");

        try (Connection connection = engine.connect()) {
            assertThat(connection.scalar(read)).isEqualTo(1L);
            connection.commit();
            run("alter table item alter n type bigint");
            var results = ResultLayers.executeAll(
                    connection, List.of(read, item.update().returning(n)), List.of(Map.of(), Map.of("n", 2L)));
            assertThat(results.get(0).scalar()).isEqualTo(1L);
            assertThat(results.get(1).scalar()).isEqualTo(2L);
        }
    }
}
