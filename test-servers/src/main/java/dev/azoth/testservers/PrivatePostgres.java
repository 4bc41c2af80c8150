package dev.azoth.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL of a test's own, which the test may stop, kill, freeze or misconfigure. It keeps its port through
 * restarts and is removed by {@link #close}, or when the JVM ends. For one thread at a time.
 */
public final class PrivatePostgres implements AutoCloseable {
    private final Path directory;
    private final Cluster cluster;
    private final Thread remover = new Thread(this::remove, "private-postgres-remover");
    private final int port;

    private PrivatePostgres(Builder builder) {
        try {
            directory = Files.createTempDirectory(Directories.user(), "p");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Directories.create(directory);
        cluster = new Cluster(directory);
        Runtime.getRuntime().addShutdownHook(remover);
        try {
            cluster.initialize(builder.settings);
            if (!builder.tlsNames.isEmpty()) {
                TlsFiles tls = TlsFiles.generate(builder.tlsNames.getFirst(), builder.tlsNames.toArray(String[]::new));
                cluster.write("server.crt", tls.certificate());
                cluster.write("server.key", tls.key());
                Files.writeString(certificate(), tls.certificate());
            }
            if (!builder.clientAuthorities.isEmpty()) {
                cluster.write("clients.crt", builder.clientAuthorities);
            }
            if (!builder.hba.isEmpty()) {
                writeHba(builder.hba);
            }
            cluster.start();
            port = cluster.port();
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** A server as it comes: SCRAM, no TLS, the settings of the shared one. */
    public static PrivatePostgres start() {
        return builder().start();
    }

    /** A server to be configured. */
    public static Builder builder() {
        return new Builder();
    }

    /** The URL in Azoth's form, with the rights of a superuser. */
    public String url() {
        return serverUrl().toString();
    }

    /** The URL of another user or database. */
    public String url(String user, String password, String database) {
        return serverUrl().withUser(user, password).withDatabase(database).toString();
    }

    /** Makes an empty database whose name begins with {@code prefix}; answers its URL. */
    public String createDatabase(String prefix) {
        return TestPostgres.createDatabase(serverUrl(), prefix);
    }

    /** A JDBC connection as superuser, to prepare and to look. */
    public Connection connect() throws SQLException {
        return serverUrl().connect();
    }

    /** The port, the same after every restart. */
    public int port() {
        return port;
    }

    /** Whether the server's process lives. */
    public boolean isRunning() {
        return cluster.process().isPresent();
    }

    /** The data directory; also that of the unix socket {@code .s.PGSQL.<port>}. */
    public Path dataDirectory() {
        return cluster.data();
    }

    /** The PEM file of the certificate that a client must trust; written if the server was built with TLS. */
    public Path certificate() {
        return directory.resolve("server.pem");
    }

    /** What the server has logged. */
    public String log() {
        return cluster.log();
    }

    /** Stops the server in order: sessions end with SQLSTATE 57P01. */
    public void stop() {
        cluster.stop();
    }

    /** Kills the server and its sessions with SIGKILL, as a power cut would. */
    public void kill() {
        cluster.kill();
    }

    /** Starts the server on its port, stopping it first if it runs. */
    public void restart() {
        cluster.stop();
        cluster.start(port);
    }

    /** Freezes the server and its sessions (SIGSTOP): connections stay open, nothing answers. */
    public void freeze() {
        Signals.sendToAll("STOP", cluster.require());
    }

    /** Lets a frozen server go on. */
    public void thaw() {
        Signals.sendToAll("CONT", cluster.require());
    }

    /** Changes settings and has the server read them; some settings wait for {@link #restart}. */
    public void configure(Map<String, String> settings) {
        cluster.configure("changed", settings);
        cluster.reload();
    }

    /** Replaces {@code pg_hba.conf} and has the server read it. */
    public void authenticate(List<String> hba) {
        writeHba(hba);
        cluster.reload();
    }

    /** Ends the server and removes its files. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(remover);
        } catch (IllegalStateException e) {
            // The JVM is ending: the hook runs.
            return;
        }
        remove();
    }

    private void remove() {
        cluster.remove();
        Directories.delete(directory);
    }

    private void writeHba(List<String> lines) {
        cluster.write("pg_hba.conf", String.join("\n", lines) + "\n");
    }

    private ServerUrl serverUrl() {
        return new ServerUrl(Cluster.USER, Cluster.PASSWORD, "localhost", port, "postgres");
    }

    /** What a private server is made of. */
    public static final class Builder {
        private final Map<String, String> settings = new LinkedHashMap<>(SharedPostgres.SETTINGS);
        private List<String> hba = List.of();
        private List<String> tlsNames = List.of();
        private String clientAuthorities = "";

        private Builder() {}

        /** A line of {@code postgresql.conf}. */
        public Builder setting(String name, String value) {
            settings.put(name, value);
            return this;
        }

        /** The lines of {@code pg_hba.conf}; without them SCRAM is asked for everywhere. */
        public Builder authentication(String... lines) {
            hba = List.of(lines);
            return this;
        }

        /** Offers TLS with a certificate of its own for localhost; {@code hostssl} lines can demand it. */
        public Builder tls() {
            return tls("localhost", "127.0.0.1");
        }

        /** As {@link #tls()}, with a certificate for other names. */
        public Builder tls(String... names) {
            tlsNames = List.of(names);
            return setting("ssl", "on");
        }

        /** Who vouches for clients' certificates, as PEM; {@code cert} lines can demand one. */
        public Builder clientCertificates(String authorities) {
            clientAuthorities = authorities;
            return setting("ssl_ca_file", "clients.crt");
        }

        /** Makes and starts the server. */
        public PrivatePostgres start() {
            return new PrivatePostgres(this);
        }
    }
}
