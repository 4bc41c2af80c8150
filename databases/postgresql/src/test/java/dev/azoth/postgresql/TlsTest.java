package dev.azoth.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.driver.DriverStatement;
import dev.azoth.testservers.PrivatePostgres;
import dev.azoth.testservers.TlsFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS, against a server that demands it of all but the user {@code plain}, and wants a certificate of the user {@code carrier}. */
class TlsTest extends PgTest {
    private static final String IS_SECURE = "select ssl from pg_stat_ssl where pid = pg_backend_pid()";

    @TempDir
    static Path directory;

    private static PrivatePostgres server;
    private static TlsFiles carrier;

    @BeforeAll
    static void start() throws Exception {
        carrier = TlsFiles.generate("carrier");
        Files.writeString(directory.resolve("carrier.pem"), carrier.certificate());
        Files.writeString(directory.resolve("carrier.key"), carrier.key());
        server = PrivatePostgres.builder()
                .tls()
                .clientCertificates(carrier.certificate())
                .authentication(
                        "hostnossl all plain localhost scram-sha-256",
                        "hostssl all carrier localhost cert",
                        "hostssl all azoth localhost scram-sha-256")
                .start();
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create role plain login password 'plain'");
            statement.execute("create role carrier login");
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prefer", "allow", "require"})
    void modesThatTrustAnybody(String mode) {
        assertThat(value(connected(server.url(), Map.of("sslmode", mode)), IS_SECURE))
                .isEqualTo(true);
    }

    @Test
    void preferIsTheDefault() {
        assertThat(value(connected(server.url(), Map.of()), IS_SECURE)).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"require", "verify-ca", "verify-full"})
    void theServersOwnCertificateIsTrusted(String mode) {
        assertThat(value(connected(server.url(), trusting(mode, server.certificate())), IS_SECURE))
                .isEqualTo(true);
    }

    @Test
    void theModeAndTheCertificateStandInTheUrl() {
        String url = server.url() + "?sslmode=verify-full&sslrootcert=" + server.certificate();
        assertThat(value(connected(url, Map.of()), IS_SECURE)).isEqualTo(true);
    }

    @Test
    void withoutTlsTheServerSaysThatItDemandsIt() {
        DriverException told = refusal(server.url(), Map.of("sslmode", "disable"));
        assertThat(told.sqlState()).isEqualTo("28000");
        assertThat(told.getMessage()).contains("no pg_hba.conf entry", "no encryption");
    }

    @ParameterizedTest
    @CsvSource({"disable", "allow"})
    void whereTlsIsNotAllowedItIsNotUsed(String mode) {
        String url = server.url("plain", "plain", "postgres");
        assertThat(value(connected(url, Map.of("sslmode", mode)), IS_SECURE)).isEqualTo(false);
        assertThat(refusal(url, Map.of("sslmode", "require")).sqlState()).isEqualTo("28000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-ca", "verify-full"})
    void aCertificateThatNobodyVouchesForIsRefused(String mode) {
        DriverException told = refusal(server.url(), Map.of("sslmode", mode));

        assertThat(told.kind()).isEqualTo(DriverErrorKind.OPERATIONAL);
        assertThat(told.getMessage())
                .contains(
                        "could not connect to PostgreSQL",
                        "nobody who is trusted vouches for the server's certificate",
                        "sslrootcert");
    }

    @Test
    void anotherHostsCertificateIsRefusedByVerifyFullAlone() {
        try (PrivatePostgres other =
                PrivatePostgres.builder().tls("db.example.org").start()) {
            DriverException told = refusal(other.url(), trusting("verify-full", other.certificate()));

            assertThat(told.kind()).isEqualTo(DriverErrorKind.OPERATIONAL);
            assertThat(told.getMessage())
                    .contains("the server's certificate is for another host", "localhost", "verify-ca");
            assertThat(value(connected(other.url(), trusting("verify-ca", other.certificate())), IS_SECURE))
                    .isEqualTo(true);
        }
    }

    @Test
    void aClientShowsItsOwnCertificate() {
        String url = server.url("carrier", "", "postgres");
        Map<String, String> options = new HashMap<>(trusting("verify-full", server.certificate()));
        assertThat(refusal(url, options).getMessage()).contains("certificate");

        options.put("sslcert", directory.resolve("carrier.pem").toString());
        options.put("sslkey", directory.resolve("carrier.key").toString());
        assertThat(value(connected(url, options), "select current_user::text")).isEqualTo("carrier");
    }

    @Test
    void aStatementIsCancelledOverTls() {
        DriverConnection connection = connected(server.url(), trusting("verify-full", server.certificate()));
        CompletionStage<?> sleep = connection.execute(DriverStatement.of("select pg_sleep(30)"));

        stop(connection, sleep);

        assertThat(value(connection, "select 'alive'")).isEqualTo("alive");
    }

    @Test
    void aPlainServerIsReachedByPreferAndRefusedByRequire() {
        assertThat(value(connect(Map.of("sslmode", "prefer")), IS_SECURE)).isEqualTo(false);
        assertThat(refusal(URL, Map.of("sslmode", "require")).kind()).isEqualTo(DriverErrorKind.OPERATIONAL);
    }

    private DriverConnection connected(String url, Map<String, String> options) {
        return opened(answer(driver(url, options).connect()));
    }

    private DriverException refusal(String url, Map<String, String> options) {
        return failure(driver(url, options).connect());
    }

    private static Map<String, String> trusting(String mode, Path certificate) {
        return Map.of("sslmode", mode, "sslrootcert", certificate.toString());
    }
}
