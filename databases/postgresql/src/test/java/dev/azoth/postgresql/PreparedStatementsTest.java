package dev.azoth.postgresql;

import static dev.azoth.engine.driver.DriverErrorKind.STALE_PREPARED_STATEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverErrorKind;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Statements are prepared once, forgotten when they go stale, and no more of them than is allowed. */
class PreparedStatementsTest extends PgTest {
    private static final String COUNT = "select count(*) from pg_prepared_statements";

    @Test
    void aPlanWithAnotherResultIsStaleOnceAndThenPreparedAnew() {
        DriverConnection connection = connect();
        run(connection, "create table stale_plan (a int)");
        run(connection, "select * from stale_plan where a = $1", 1);
        run(connection, "alter table stale_plan alter a type text using a::text");

        refused(connection, STALE_PREPARED_STATEMENT, "select * from stale_plan where a = $1", 1);
        assertThat(refused(connection, DriverErrorKind.VALUE, "select * from stale_plan where a = $1", 1)
                        .getMessage())
                .contains("expects type text");
        assertThat(run(connection, "select * from stale_plan where a = $1", "1")
                        .columns()
                        .get(0)
                        .typeName())
                .isEqualTo("text");
    }

    @Test
    void aStatementThatTheServerForgotIsStale() {
        DriverConnection connection = connect();
        run(connection, "select $1::int4", 1);
        run(connection, "deallocate all");

        refused(connection, STALE_PREPARED_STATEMENT, "select $1::int4", 2);
        assertThat(value(connection, "select $1::int4", 3)).isEqualTo(3);
    }

    @Test
    void aColumnThatHasChangedUnderAParameterIsStale() {
        DriverConnection connection = connect();
        run(connection, "create table changed_column (a int)");
        run(connection, "insert into changed_column values ($1)", 1);
        run(connection, "alter table changed_column alter a type date using null");

        refused(connection, STALE_PREPARED_STATEMENT, "insert into changed_column values ($1)", 2);
        assertThat(run(connection, "insert into changed_column values ($1)", LocalDate.of(2026, 1, 1))
                        .rowCount())
                .isEqualTo(1);
    }

    @Test
    void theOldestGoesWhenTheCacheIsFull() {
        DriverConnection connection = connect(Map.of("prepared_statement_cache_size", "3"));
        for (int i = 0; i < 10; i++) {
            assertThat(value(connection, "select $1::int4 + " + i, 1)).isEqualTo(1 + i);
        }
        assertThat(value(connection, COUNT)).isEqualTo(3L);
    }

    @Test
    void behindAPoolerNothingIsKeptPrepared() {
        DriverConnection connection = connect(Map.of("layer_7_proxy", "true"));
        for (int i = 0; i < 3; i++) {
            assertThat(value(connection, "select $1::int4", i)).isEqualTo(i);
        }
        assertThat(value(connection, "select count(*) from pg_prepared_statements where name <> ''"))
                .isEqualTo(0L);
    }

    @Test
    void statementsThatDoNotComeAgainAreNotKept() {
        DriverConnection connection = connect();
        run(connection, "select 1");
        run(connection, "create table not_kept (a int)");
        assertThat(value(connection, COUNT)).isEqualTo(0L);
    }
}
