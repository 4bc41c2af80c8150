package dev.azoth.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.driver.DriverStatement;
import dev.azoth.testservers.PrivatePostgres;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A socket of the file system, whose directory stands for the host. */
class UnixSocketTest extends PgTest {
    private static final String IS_LOCAL = "select inet_client_addr() is null";

    private static PrivatePostgres server;

    @BeforeAll
    static void start() {
        server = PrivatePostgres.builder()
                .authentication("local all all scram-sha-256", "host all all localhost scram-sha-256")
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String url(Path directory) {
        return "postgresql://azoth:azoth@/postgres?host=" + directory + "&port=" + server.port();
    }

    @Test
    void theDirectoryStandsInTheUrl() {
        DriverConnection connection =
                opened(answer(driver(url(server.dataDirectory()), Map.of()).connect()));
        assertThat(value(connection, IS_LOCAL)).isEqualTo(true);
    }

    @Test
    void theDirectoryIsAnOption() {
        DriverConnection connection = opened(answer(
                driver(server.url(), Map.of("host", server.dataDirectory().toString()))
                        .connect()));
        assertThat(value(connection, IS_LOCAL)).isEqualTo(true);
    }

    @Test
    void aStatementIsCancelledOverIt() {
        DriverConnection connection =
                opened(answer(driver(url(server.dataDirectory()), Map.of()).connect()));
        CompletionStage<?> sleep = connection.execute(DriverStatement.of("select pg_sleep(30)"));

        stop(connection, sleep);

        assertThat(value(connection, "select 'alive'")).isEqualTo("alive");
    }

    @Test
    void aWrongPasswordIsRefused() {
        DriverException told = failure(driver(url(server.dataDirectory()).replace(":azoth@", ":wrong@"), Map.of())
                .connect());
        assertThat(told.sqlState()).isEqualTo("28P01");
    }

    @Test
    void aDirectoryWithoutASocketIsNamed(@TempDir Path nowhere) {
        DriverException told = failure(driver(url(nowhere), Map.of()).connect());
        assertThat(told.kind()).isEqualTo(DriverErrorKind.OPERATIONAL);
        assertThat(told.getMessage())
                .startsWith("could not connect to PostgreSQL at socket " + nowhere + " port " + server.port());
    }
}
