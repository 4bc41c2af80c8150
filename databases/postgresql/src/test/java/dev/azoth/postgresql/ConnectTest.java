package dev.azoth.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.url.Url;
import dev.azoth.error.ArgumentException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connecting: options, and errors that say where to and as whom, and never the password. */
class ConnectTest extends PgTest {
    private static final Url SERVER = Url.parse(URL);

    private DriverException failure(Url url, Map<String, String> options) {
        return PgTest.failure(driver(url.renderAsString(false), options).connect());
    }

    @Test
    void optionsReachTheServer() {
        DriverConnection connection = connect(Map.of(
                "application_name",
                "my app",
                "search_path",
                "pg_catalog",
                "statement_timeout",
                "1234ms",
                "timezone",
                "Asia/Tokyo"));
        assertThat(value(connection, "show application_name")).isEqualTo("my app");
        assertThat(value(connection, "show search_path")).isEqualTo("pg_catalog");
        assertThat(value(connection, "show statement_timeout")).isEqualTo("1234ms");
        assertThat(value(connection, "show timezone")).isEqualTo("Asia/Tokyo");
        assertThat(value(connect(), "show application_name")).isEqualTo("azoth");
    }

    @Test
    void aRefusedConnectionNamesThePlace() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        DriverException told =
                failure(SERVER.withHost("127.0.0.1").withPort(port).withPassword("s3cret"), Map.of());
        assertThat(told.kind()).isEqualTo(DriverErrorKind.OPERATIONAL);
        assertThat(told.getMessage())
                .startsWith("could not connect to PostgreSQL at 127.0.0.1:" + port + " (database \"" + SERVER.database()
                        + "\", user \"" + SERVER.username() + "\"): ")
                .contains("refused")
                .doesNotContain("s3cret");
    }

    @Test
    void anUnknownDatabaseOrUserIsToldAsTheServerSays() {
        assertThat(failure(SERVER.withDatabase("no_such_db"), Map.of()))
                .satisfies(told -> assertThat(told.sqlState()).isEqualTo("3D000"))
                .hasMessageContaining("database \"no_such_db\" does not exist");
    }

    @Test
    void aServerThatDoesNotAnswerIsGivenUp() throws Exception {
        try (var silent = new ServerSocket(0)) {
            long begin = System.nanoTime();
            DriverException told = failure(
                    SERVER.withHost("127.0.0.1").withPort(silent.getLocalPort()), Map.of("connect_timeout", "300ms"));
            assertThat(told.getMessage()).endsWith("no answer within 300 ms");
            assertThat((System.nanoTime() - begin) / 1_000_000).isBetween(250L, 5_000L);
        }
    }

    @Test
    void tlsThatTheServerRefusesIsAnErrorWhenRequired() {
        assertThat(failure(SERVER, Map.of("sslmode", "require")).getMessage()).contains("SSL");
    }

    @Test
    void theNextHostIsTriedAndTheTargetChecked() throws Exception {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        String hosts = "127.0.0.1:" + closed + "," + SERVER.host() + ":" + SERVER.port();
        String url = URL.replace(SERVER.host() + ":" + SERVER.port(), hosts);
        DriverConnection connection =
                answer(driver(url, Map.of("target_session_attrs", "read-write")).connect());
        assertThat(value(connection, "select 1")).isEqualTo(1);
        answer(connection.close());
        assertThat(PgTest.failure(driver(url, Map.of("target_session_attrs", "standby"))
                                .connect())
                        .getMessage())
                .endsWith("is not standby");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sslmode              | maybe      | The connect option sslmode is 'maybe'; it takes one of disable, allow, prefer, require, verify-ca, verify-full
            connect_timeout      | soon       | The connect option connect_timeout is 'soon'; it takes seconds, or a number with ms, s or min
            connect_timeout      | 0          | The connect option connect_timeout is '0'; it takes more than nothing and at most a day
            port                 | 70000      | The connect option port is '70000'; it takes a number from 1 to 65535
            keepalives           | perhaps    | The connect option keepalives is 'perhaps'; it takes true or false
            target_session_attrs | leader     | The connect option target_session_attrs is 'leader'; it takes one of any, read-write, read-only, primary, standby
            sslcert              | /no/such   | The connect options sslcert and sslkey come together; only sslcert is given
            """)
    void aBadValueIsQuoted(String name, String value, String message) {
        assertThatThrownBy(() -> new PostgresProvider().create(SERVER, Map.of(name, value)))
                .isInstanceOf(ArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void aCertificateThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> new PostgresProvider()
                        .create(SERVER, Map.of("sslmode", "verify-full", "sslrootcert", "/no/such.pem")))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("'/no/such.pem' of the connect option sslrootcert cannot be read");
    }

    @Test
    void noThreadOutlivesTheDriver() throws Exception {
        Set<Thread> before = vertxThreads();
        var driver = driver(URL, Map.of());
        DriverConnection connection = answer(driver.connect());
        CompletableFuture<DriverConnection> unwanted = driver.connect().toCompletableFuture();
        unwanted.cancel(false);
        answer(connection.close());
        answer(driver.close());
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (!before.containsAll(vertxThreads()) && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        assertThat(before).containsAll(vertxThreads());
        assertThat(value(answer(driver.connect()), "select 'again'")).isEqualTo("again");
    }

    private static Set<Thread> vertxThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("vert"))
                .collect(Collectors.toSet());
    }
}
