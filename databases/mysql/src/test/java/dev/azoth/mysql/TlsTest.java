package dev.azoth.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS, with a server whose certificate is for {@code localhost} and which takes connections without it, too. */
class TlsTest extends DriverTest {
    private static final String CIPHER = "show session status like 'Ssl_cipher'";

    private final String certificate = String.valueOf(value(connect(), "select @@ssl_cert"));

    @Test
    void withoutAModeNothingIsEncrypted() {
        assertThat(cipher(connect())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"require", "verify-ca", "verify-full"})
    void theServersOwnCertificateIsTrusted(String mode) {
        assertThat(cipher(connect(trusting(mode, "localhost")))).isNotEmpty();
    }

    @Test
    void requireTrustsAnybody() {
        assertThat(cipher(connect(Map.of("sslmode", "require")))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-ca", "verify-full"})
    void aCertificateThatNobodyVouchesForIsRefused(String mode) {
        DriverException told = refusal(Map.of("sslmode", mode, "host", "localhost"));

        assertThat(told.kind()).isEqualTo(DriverErrorKind.OPERATIONAL);
        assertThat(told.getMessage())
                .contains(
                        "could not connect to MariaDB",
                        "nobody who is trusted vouches for the server's certificate",
                        "sslrootcert");
    }

    @Test
    void anotherHostsCertificateIsRefusedByVerifyFullAlone() {
        assertThat(refusal(trusting("verify-full", "127.0.0.1")).getMessage())
                .contains("the server's certificate is for another host", "127.0.0.1", "verify-ca");
        assertThat(cipher(connect(trusting("verify-ca", "127.0.0.1")))).isNotEmpty();
    }

    @Test
    void aStatementIsCancelledOverTls() {
        DriverConnection connection = connect(trusting("verify-full", "localhost"));
        CompletionStage<?> sleep = connection.execute(statement("select sleep(30)"));

        stop(connection, sleep);

        assertThat(cipher(connection)).isNotEmpty();
    }

    private Map<String, String> trusting(String mode, String host) {
        var options = new HashMap<String, String>();
        options.put("sslmode", mode);
        options.put("sslrootcert", certificate);
        options.put("host", host);
        return options;
    }

    private DriverException refusal(Map<String, String> options) {
        return failure(driver(URL, options).connect());
    }

    private static String cipher(DriverConnection connection) {
        return String.valueOf(run(connection, CIPHER).rows().get(0)[1]);
    }
}
