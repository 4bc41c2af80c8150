package dev.azoth.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrivatePostgresTest {
    @Test
    void whatWasCommittedSurvivesAKillAndThePortStays() throws SQLException {
        try (PrivatePostgres server = PrivatePostgres.start()) {
            int port = server.port();
            Connection broken = server.connect();
            execute(broken, "create table t (x int)");
            execute(broken, "insert into t values (7)");

            server.kill();
            assertThat(server.isRunning()).isFalse();
            assertThat(broken.isValid(1)).isFalse();
            assertThatThrownBy(server::connect).isInstanceOf(SQLException.class);

            server.restart();
            assertThat(server.port()).isEqualTo(port);
            assertThat(query(server.connect(), "select x from t")).isEqualTo("7");
        }
    }

    @Test
    void anOrderlyStopTellsTheSessions() throws SQLException {
        try (PrivatePostgres server = PrivatePostgres.start()) {
            Connection session = server.connect();
            server.stop();
            assertThatThrownBy(() -> execute(session, "select 1"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("57P01"));
            server.restart();
            assertThat(query(server.connect(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aFrozenServerAnswersAfterThawing() throws SQLException {
        try (PrivatePostgres server = PrivatePostgres.start()) {
            Connection session = server.connect();
            session.setNetworkTimeout(Runnable::run, 300);

            server.freeze();
            assertThatThrownBy(() -> execute(session, "select 1")).isInstanceOf(SQLException.class);

            server.thaw();
            assertThat(query(server.connect(), "select 2")).isEqualTo("2");
        }
    }

    @Test
    void tlsCanBeDemandedAndItsCertificateTrusted() throws SQLException {
        try (PrivatePostgres server = PrivatePostgres.builder()
                .tls()
                .authentication("hostssl all all localhost scram-sha-256")
                .start()) {
            String jdbc = "jdbc:postgresql://localhost:" + server.port() + "/postgres?user=azoth&password=azoth";

            assertThatThrownBy(() -> DriverManager.getConnection(jdbc + "&sslmode=disable"))
                    .hasMessageContaining("no encryption");
            try (Connection connection =
                    DriverManager.getConnection(jdbc + "&sslmode=verify-full&sslrootcert=" + server.certificate())) {
                assertThat(query(connection, "select ssl from pg_stat_ssl where pid = pg_backend_pid()"))
                        .isEqualTo("t");
            }
        }
    }

    @Test
    void settingsAndAuthenticationCanChangeWhileItRuns() throws Exception {
        try (PrivatePostgres server =
                PrivatePostgres.builder().setting("max_connections", "20").start()) {
            assertThat(query(server.connect(), "show max_connections")).isEqualTo("20");

            server.configure(Map.of("work_mem", "5MB"));
            assertThat(eventually(server, "show work_mem", "5MB")).isEqualTo("5MB");

            server.authenticate(List.of("host all all localhost trust"));
            execute(server.connect(), "create role guest login");
            try (Connection guest = TestPostgres.connect(server.url("guest", "", "postgres"))) {
                assertThat(query(guest, "select current_user")).isEqualTo("guest");
            }
        }
    }

    @Test
    void closingRemovesProcessAndFiles() throws SQLException {
        Path data;
        PrivatePostgres server = PrivatePostgres.start();
        try (server) {
            data = server.dataDirectory();
            assertThat(server.createDatabase("mine")).contains("/mine_");
            assertThat(server.log()).contains("ready to accept connections");
        }
        assertThat(server.isRunning()).isFalse();
        assertThat(data.getParent()).doesNotExist();
    }

    private static String eventually(PrivatePostgres server, String sql, String wanted) throws Exception {
        for (int attempt = 0; attempt < 100; attempt++) {
            if (query(server.connect(), sql).equals(wanted)) {
                break;
            }
            Thread.sleep(50);
        }
        return query(server.connect(), sql);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
