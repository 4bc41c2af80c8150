package dev.azoth.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.error.NotSupportedException;
import dev.azoth.sql.compile.IsolationLevel;
import dev.azoth.testservers.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** DDL changes what a prepared statement returns: "cached plan must not change result type". */
class StaleStatementTest {
    private static final String URL = TestPostgres.createDatabase("stale");
    private static final String QUERY = "select * from changing where id = $1";

    private final Engine engine = Engine.create(URL);
    private final Engine other = Engine.create(URL);

    @BeforeEach
    void create() {
        other.begin(connection -> {
            connection.execDriverSql("drop table if exists changing");
            connection.execDriverSql("create table changing (id integer primary key)");
            return connection.execDriverSql("insert into changing values (1)");
        });
    }

    @AfterEach
    void dispose() {
        engine.dispose();
        other.dispose();
    }

    private void change() {
        other.begin(connection -> connection.execDriverSql("alter table changing add name varchar(9) default 'x'"));
    }

    private static int width(Connection connection) {
        return connection.execDriverSql(QUERY, 1).one().size();
    }

    @Test
    void theFirstStatementOfATransactionIsPreparedAnew() {
        try (Connection connection = engine.connect()) {
            assertThat(width(connection)).isEqualTo(1);
            connection.commit();
            change();
            assertThat(width(connection)).isEqualTo(2);
            connection.execDriverSql("insert into changing values (2)");
            connection.commit();
        }
        assertThat(other.<Object>connect(connection -> connection
                        .execDriverSql("select count(*) from changing")
                        .scalarOne()))
                .as("the transaction around it is committed")
                .isEqualTo(2L);
    }

    @Test
    void soIsAStatementThatCommitsByItself() {
        try (Connection connection =
                engine.connect().executionOptions(options -> options.isolationLevel(IsolationLevel.AUTOCOMMIT))) {
            assertThat(width(connection)).isEqualTo(1);
            change();
            assertThat(width(connection)).isEqualTo(2);
        }
    }

    @Test
    void inATransactionTheErrorSaysToRunItOnceMore() {
        try (Connection connection = engine.connect()) {
            assertThat(width(connection)).isEqualTo(1);
            connection.commit();
            connection.execDriverSql("select 1");
            change();
            assertThatThrownBy(() -> width(connection))
                    .isInstanceOf(NotSupportedException.class)
                    .hasMessageContaining("cached plan must not change result type")
                    .hasMessageContaining("roll back and run the transaction once more");
            connection.rollback();
            assertThat(width(connection)).isEqualTo(2);
        }
    }
}
