package dev.azoth.testservers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A self-signed certificate and its key, both as PEM.
 *
 * @param certificate the certificate
 * @param key the key, in PKCS#8
 */
public record TlsFiles(String certificate, String key) {
    private static final String SECRET = "azoth-test";

    /**
     * Makes a certificate.
     *
     * @param commonName whom it is made out to; a client's is the name of its user
     * @param names the server's names or addresses that it is for; none for a client's
     */
    public static TlsFiles generate(String commonName, String... names) {
        try {
            Path directory = Files.createTempDirectory("azoth-tls");
            try {
                return generate(directory.resolve("keys.p12"), commonName, names);
            } finally {
                Directories.delete(directory);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a certificate", e);
        }
    }

    private static TlsFiles generate(Path store, String commonName, String... names)
            throws IOException, GeneralSecurityException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-validity",
                "30",
                "-dname",
                "CN=" + commonName,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                SECRET));
        if (names.length > 0) {
            command.addAll(List.of(
                    "-ext",
                    Arrays.stream(names).map(TlsFiles::alternative).collect(Collectors.joining(",", "san=", ""))));
        }
        Command.check(Path.of("/"), command);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store)) {
            keys.load(file, SECRET.toCharArray());
        }
        return new TlsFiles(
                pem("CERTIFICATE", keys.getCertificate("server").getEncoded()),
                pem("PRIVATE KEY", keys.getKey("server", SECRET.toCharArray()).getEncoded()));
    }

    private static String alternative(String name) {
        return (Character.isDigit(name.charAt(0)) ? "ip:" : "dns:") + name;
    }

    private static String pem(String what, byte[] content) {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
    }
}
