package dev.azoth.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestMariaDbTest {
    @Test
    void theServerIsAMariaDbWithRoomForManyConnections() throws SQLException {
        assertThat(query(TestMariaDb.url(), "select version()")).contains("MariaDB");
        assertThat(query(TestMariaDb.url(), "select @@max_connections")).isEqualTo("300");
    }

    @Test
    void theUrlStaysTheSame() {
        assertThat(TestMariaDb.url()).isEqualTo(TestMariaDb.url()).startsWith("mariadb://");
    }

    @Test
    void aWrongPasswordIsRefused() {
        ServerUrl server = ServerUrl.parse(ServerUrl.Kind.MARIADB, TestMariaDb.url());

        assertThatThrownBy(() -> server.withUser(server.user(), "wrong").connect())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Access denied");
    }

    @Test
    void databasesAreMadeAndDropped() throws SQLException {
        String url = TestMariaDb.createDatabase("house");
        String other = TestMariaDb.createDatabase("house");
        assertThat(other).isNotEqualTo(url);
        assertThat(query(url, "select database()")).startsWith("house_");

        TestMariaDb.dropDatabase(url);
        TestMariaDb.dropDatabase(other);
        TestMariaDb.dropDatabase(other);

        assertThatThrownBy(() -> TestMariaDb.connect(url)).hasMessageContaining("Unknown database");
    }

    @Test
    void aBadPrefixIsQuoted() {
        assertThatThrownBy(() -> TestMariaDb.createDatabase("1 x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"1 x\"");
    }

    private static String query(String url, String sql) throws SQLException {
        try (Connection connection = TestMariaDb.connect(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
