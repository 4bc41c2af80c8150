package dev.azoth.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One MariaDB data directory and the server that runs on it. */
final class MariaDbCluster {
    private static final String NAME = "azoth";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MAX_SOCKET_PATH = 100;
    private static final int START_ATTEMPTS = 5;

    /**
     * Zone and SQL mode are not the usual ones on purpose: the driver must not depend on them.
     */
    private static final List<String> SETTINGS = List.of(
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            "--skip-log-bin",
            "--default-time-zone=+05:30",
            "--sql-mode=",
            "--max-connections=300",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-log-file-size=64M",
            "--innodb-buffer-pool-size=128M",
            "--performance-schema=OFF");

    private final Path home;
    private final Path data;

    /** The cluster whose data directory is {@code data} in {@code home}. */
    MariaDbCluster(Path home) {
        this.home = home;
        this.data = home.resolve("data");
    }

    Path data() {
        return data;
    }

    /** Makes the data directory. */
    void initialize() {
        Path binaries = MariaDbBinaries.directory();
        List<String> command = new ArrayList<>(List.of(
                "sh",
                binaries.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + binaries,
                "--datadir=" + data,
                "--auth-root-authentication-method=normal",
                "--skip-name-resolve",
                "--skip-test-db",
                "--cross-bootstrap",
                "--innodb-log-file-size=64M"));
        command.addAll(asUser());
        Command.check(home, command);
        write("users.sql", """
                CREATE USER IF NOT EXISTS '%1$s'@'%%' IDENTIFIED BY '%1$s';
                GRANT ALL PRIVILEGES ON *.* TO '%1$s'@'%%' WITH GRANT OPTION;
                CREATE DATABASE IF NOT EXISTS %1$s;
                """.formatted(NAME));
    }

    /** Starts the server on a free port. */
    void start() {
        for (int attempt = 1; ; attempt++) {
            try {
                start(freePort());
                return;
            } catch (IllegalStateException e) {
                // Another process may have taken the port in between.
                if (attempt == START_ATTEMPTS || !log().contains("Can't start server: Bind")) {
                    throw e;
                }
            }
        }
    }

    private void start(int port) {
        Path binaries = MariaDbBinaries.directory();
        Path socket = data.resolve("server.sock");
        List<String> command = new ArrayList<>(List.of(
                binaries.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + binaries,
                "--datadir=" + data,
                "--lc-messages-dir=" + binaries.resolve("share"),
                "--character-sets-dir=" + binaries.resolve("share/charsets"),
                "--pid-file=" + data.resolve("server.pid"),
                "--init-file=" + data.resolve("users.sql"),
                "--port=" + port,
                "--socket="
                        + (socket.toString().length() < MAX_SOCKET_PATH
                                ? socket
                                : Path.of(System.getProperty("java.io.tmpdir"), "azoth-" + port + ".sock"))));
        command.addAll(SETTINGS);
        command.addAll(tls());
        command.addAll(asUser());
        write("server.port", Integer.toString(port));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(data.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolve("server.log").toFile())
                    .start();
            awaitReady(process.toHandle());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(ProcessHandle process) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        @Nullable SQLException refusal = null;
        while (Signals.lives(process) && System.nanoTime() < deadline) {
            try {
                url().connect().close();
                return;
            } catch (SQLException e) {
                refusal = e;
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
        Signals.kill(process);
        throw new IllegalStateException("MariaDB does not start in " + data + ":\n" + log(), refusal);
    }

    /** Of a certificate of its own, {@code @@ssl_cert}: without one the server would make keys at each start, for many seconds. */
    private List<String> tls() {
        Path certificate = data.resolve("server.crt");
        if (!Files.exists(certificate)) {
            TlsFiles files = TlsFiles.generate("localhost", "localhost");
            write("server.key", files.key());
            write("server.crt", files.certificate());
        }
        return List.of("--ssl-cert=" + certificate, "--ssl-key=" + data.resolve("server.key"));
    }

    /** MariaDB runs as root only when told so. */
    private static List<String> asUser() {
        return System.getProperty("user.name").equals("root") ? List.of("--user=root") : List.of();
    }

    /** Stops the server as an administrator would. */
    void stop() {
        process().ifPresent(process -> {
            Signals.send("CONT", process);
            Signals.send("TERM", process);
            if (!Signals.awaitEnd(process, PATIENCE)) {
                Signals.kill(process);
            }
        });
    }

    /** Ends the server, however it is, and removes its files. */
    void remove() {
        process().ifPresent(Signals::kill);
        Directories.delete(data);
    }

    /** The server's process, if it runs: the one named by its pid file, if that is a MariaDB on this directory. */
    Optional<ProcessHandle> process() {
        return read("server.pid")
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(Signals::lives)
                .filter(process -> process.info().commandLine().orElse("").contains("--datadir=" + data));
    }

    ProcessHandle require() {
        return process().orElseThrow(() -> new IllegalStateException("the server in " + data + " does not run"));
    }

    ServerUrl url() {
        int port = read("server.port")
                .map(Integer::parseInt)
                .orElseThrow(() -> new IllegalStateException("no server was started in " + data));
        return new ServerUrl(ServerUrl.Kind.MARIADB, NAME, NAME, "127.0.0.1", port, NAME);
    }

    String log() {
        return read("server.log").orElse("(no log)");
    }

    private Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(data.resolve(name)).strip()).filter(text -> !text.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void write(String name, String content) {
        try {
            Files.writeString(data.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
