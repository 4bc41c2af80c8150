package dev.azoth.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestPostgresTest {
    @Test
    void theServerIsAPostgres18WithRoomForManyConnections() throws SQLException {
        assertThat(query(TestPostgres.url(), "show server_version_num")).startsWith("18");
        assertThat(query(TestPostgres.url(), "show max_connections")).isEqualTo("300");
        assertThat(query(TestPostgres.url(), "show max_prepared_transactions")).isEqualTo("20");
    }

    @Test
    void onlyFsyncIsOffSoThatACrashOfTheServerLosesNoCommit() throws SQLException {
        assertThat(query(TestPostgres.url(), "show fsync")).isEqualTo("off");
        assertThat(query(TestPostgres.url(), "show synchronous_commit")).isEqualTo("on");
        assertThat(query(TestPostgres.url(), "show full_page_writes")).isEqualTo("on");
    }

    @Test
    void theUrlStaysTheSame() {
        assertThat(TestPostgres.url()).isEqualTo(TestPostgres.url()).startsWith("postgresql://");
    }

    @Test
    void aWrongPasswordIsRefused() {
        ServerUrl server = ServerUrl.parse(TestPostgres.url());

        assertThatThrownBy(() -> server.withUser(server.user(), "wrong").connect())
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void databasesAreMadeAndDroppedWithTheirSessions() throws SQLException {
        String url = TestPostgres.createDatabase("house");
        String other = TestPostgres.createDatabase("house");
        assertThat(other).isNotEqualTo(url);
        assertThat(query(url, "select current_database()")).startsWith("house_");

        try (Connection open = TestPostgres.connect(url)) {
            assertThat(open.isValid(1)).isTrue();
            TestPostgres.dropDatabase(url);
            assertThat(open.isValid(1)).isFalse();
        }
        TestPostgres.dropDatabase(other);
        TestPostgres.dropDatabase(other);

        assertThatThrownBy(() -> TestPostgres.connect(url)).hasMessageContaining("does not exist");
    }

    @Test
    void aBadPrefixIsQuoted() {
        assertThatThrownBy(() -> TestPostgres.createDatabase("1 x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"1 x\"");
    }

    private static String query(String url, String sql) throws SQLException {
        try (Connection connection = TestPostgres.connect(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
