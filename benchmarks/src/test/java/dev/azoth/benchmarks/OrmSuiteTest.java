package dev.azoth.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.benchmarks.orm.OrmCase;
import dev.azoth.benchmarks.orm.OrmContender;
import dev.azoth.testservers.TestPostgres;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrmSuiteTest {
    private Target target;
    private OrmTables tables;

    @BeforeEach
    void createTables() throws SQLException {
        target = new Target(TestPostgres.createDatabase("benchmark"), 3);
        tables = OrmTables.create(target);
    }

    @AfterEach
    void dropDatabase() {
        TestPostgres.dropDatabase(target.url());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HIBERNATE_REACTIVE", "HIBERNATE", "JOOQ"})
    void everyContenderReadsAndWritesTheRightValuesInEveryCase(OrmContenders name) throws Exception {
        try (OrmContender contender = name.open(target)) {
            for (OrmCase work : OrmCase.values()) {
                Load load = OrmSuite.start(tables, work, contender);
                while (load.completed() < 3) {
                    Thread.sleep(5);
                }
                load.stop();
                if (work == OrmCase.INSERT) {
                    assertThat(number("SELECT count(*) FROM parent")).isEqualTo(load.completed() * 1_000);
                    assertThat(number("SELECT count(*) FROM child JOIN parent ON parent.id = parent_id"
                                    + " WHERE child.name IN (parent.name || '.0', parent.name || '.1')"))
                            .isEqualTo(load.completed() * 2_000);
                }
                if (work == OrmCase.CHANGE) {
                    assertThat(number("SELECT sum((age - id % 90 + 90) % 90) FROM item"))
                            .isEqualTo(load.completed() * 1_000);
                }
            }
        }
    }

    private long number(String sql) throws SQLException {
        try (var connection = target.connectJdbc();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
