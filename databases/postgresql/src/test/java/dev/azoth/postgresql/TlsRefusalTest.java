package dev.azoth.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.vertx.TlsRefusal;
import java.io.IOException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/** What is said of certificates that no server of the tests has: the JDK trusts one that is named itself whatever its dates are. */
class TlsRefusalTest {
    @Test
    void dates() {
        assertThat(explained(new CertificateExpiredException("NotAfter: Fri Jan 02 10:00:00 UTC 2026")))
                .isEqualTo("the server's certificate has expired (NotAfter: Fri Jan 02 10:00:00 UTC 2026); it must be"
                        + " renewed there");
        assertThat(explained(new CertificateNotYetValidException("NotBefore: tomorrow")))
                .isEqualTo("the server's certificate is not valid yet (NotBefore: tomorrow); compare the clocks");
    }

    @Test
    void theServersAlert() {
        assertThat(TlsRefusal.explain(new SSLHandshakeException("Received fatal alert: certificate_required")))
                .contains("certificate_required", "sslcert");
    }

    @Test
    void whatIsNoHandshakeIsNotExplained() {
        assertThat(TlsRefusal.explain(new IOException("Connection refused"))).isNull();
    }

    private static String explained(Exception cause) {
        var failure = new SSLHandshakeException("PKIX path validation failed");
        failure.initCause(new IOException(cause));
        return String.valueOf(TlsRefusal.explain(failure));
    }
}
