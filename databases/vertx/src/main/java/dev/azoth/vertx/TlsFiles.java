package dev.azoth.vertx;

import dev.azoth.error.ArgumentException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.TrustOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Certificates and keys of TLS connections. Files are read once, when the engine is made. */
public final class TlsFiles {
    /** Whom the server must prove to be. */
    public enum Verify {
        /** Anybody. */
        NOBODY,
        /** One whom the root certificates vouch for. */
        TRUSTED,
        /** One whom they vouch for, and of the name that was asked for. */
        HOST
    }

    private TlsFiles() {}

    /**
     * The TLS options of an engine's sockets.
     *
     * @param verify whom the server must prove to be; a root certificate given makes of NOBODY a trusted one
     * @param rootCertificate a PEM file, {@code system} for the JDK's own, or null
     * @param certificate the client's own, a PEM file, or null
     * @param key the client's own, a PEM file in PKCS#8, or null
     * @throws ArgumentException on a file that cannot be read, naming the connect option
     */
    public static ClientSSLOptions options(
            Verify verify, @Nullable String rootCertificate, @Nullable String certificate, @Nullable String key) {
        var options = new ClientSSLOptions();
        if (verify == Verify.NOBODY && rootCertificate == null) {
            options.setTrustAll(true);
        } else if (rootCertificate == null || rootCertificate.equals("system")) {
            options.setTrustOptions(systemTrust());
        } else {
            options.setTrustOptions(new PemTrustOptions().addCertValue(read("sslrootcert", rootCertificate)));
        }
        options.setHostnameVerificationAlgorithm(verify == Verify.HOST ? "HTTPS" : "");
        if (certificate != null && key != null) {
            options.setKeyCertOptions(new PemKeyCertOptions()
                    .addCertValue(read("sslcert", certificate))
                    .addKeyValue(read("sslkey", key)));
        } else if (certificate != null || key != null) {
            throw new ArgumentException("The connect options sslcert and sslkey come together; only "
                    + (key == null ? "sslcert" : "sslkey") + " is given");
        }
        return options;
    }

    private static Buffer read(String option, String file) {
        try {
            return Buffer.buffer(Files.readAllBytes(Path.of(file)));
        } catch (IOException | InvalidPathException error) {
            throw new ArgumentException(
                    "The file '" + file + "' of the connect option " + option + " cannot be read: " + error);
        }
    }

    /** The certificates themselves: a wrapped trust manager would need SLF4J, which need not be there. */
    private static TrustOptions systemTrust() {
        var trusted = new PemTrustOptions();
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager x509) {
                    for (X509Certificate certificate : x509.getAcceptedIssuers()) {
                        trusted.addCertValue(Buffer.buffer(pem(certificate)));
                    }
                }
            }
        } catch (GeneralSecurityException error) {
            throw new ArgumentException("The JDK's trusted certificates cannot be read: " + error);
        }
        if (trusted.getCertValues().isEmpty()) {
            throw new ArgumentException("This JDK has no trusted certificates; give sslrootcert");
        }
        return trusted;
    }

    private static String pem(X509Certificate certificate) throws CertificateEncodingException {
        String encoded = Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n";
    }
}
