package dev.azoth.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One PostgreSQL data directory and the server that runs on it. */
final class Cluster {
    static final String USER = "azoth";
    static final String PASSWORD = "azoth";

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int MAX_SOCKET_DIRECTORY = 80;
    private static final int START_ATTEMPTS = 5;

    private final Path home;
    private final Path data;

    /** The cluster whose data directory is {@code postgres} in {@code home}. */
    Cluster(Path home) {
        this.home = home;
        this.data = home.resolve("postgres");
    }

    Path data() {
        return data;
    }

    /** Makes the data directory; {@code settings} go to its configuration file. */
    void initialize(Map<String, String> settings) {
        Path binaries = PostgresBinaries.directory();
        ServerUser user = ServerUser.choose(binaries.resolve("bin/postgres"), home);
        try {
            Files.writeString(home.resolve("server-user"), user.name());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + home, e);
        }
        // cp, because it keeps owner and modes.
        Path template = ClusterTemplate.directory(binaries, user);
        Command.check(home, List.of("cp", "-a", template.toString(), data.toString()));
        configure("", settings);
    }

    /** Starts the server on a free port. */
    void start() {
        for (int attempt = 1; ; attempt++) {
            try {
                start(freePort());
                return;
            } catch (IllegalStateException e) {
                // Another process may have taken the port in between.
                if (attempt == START_ATTEMPTS || !log().contains("could not bind")) {
                    throw e;
                }
            }
        }
    }

    void start(int port) {
        Path binaries = PostgresBinaries.directory();
        String sockets = data.toString().length() > MAX_SOCKET_DIRECTORY ? "" : data.toString();
        configure("server", Map.of("port", Integer.toString(port), "unix_socket_directories", sockets));
        try {
            if (process().isEmpty()) {
                removeLocks();
            }
            Command.check(
                    binaries,
                    user().command(List.of(
                            binaries.resolve("bin/pg_ctl").toString(),
                            "start",
                            "--wait",
                            "--silent",
                            "--timeout=60",
                            "--pgdata=" + data,
                            "--log=" + data.resolve("server.log"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalStateException e) {
            throw new IllegalStateException("PostgreSQL does not start in " + data + ":\n" + log(), e);
        }
    }

    /** PostgreSQL itself would take the zombie of a killed server for a living one. */
    private void removeLocks() throws IOException {
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(data, ".s.PGSQL.*")) {
            for (Path lock : locks) {
                Files.delete(lock);
            }
        }
    }

    /** Writes settings that the server reads at its next start or reload; {@code group} replaces what it said before. */
    void configure(String group, Map<String, String> settings) {
        String name = "azoth" + (group.isEmpty() ? "" : "-" + group) + ".conf";
        String include = "include '" + name + "'\n";
        if (!read("postgresql.conf").contains(include)) {
            write("postgresql.conf", read("postgresql.conf") + include);
        }
        write(
                name,
                settings.entrySet().stream()
                        .map(setting ->
                                setting.getKey() + " = '" + setting.getValue().replace("'", "''") + "'\n")
                        .collect(Collectors.joining()));
    }

    void reload() {
        Signals.send("HUP", require());
    }

    /** Stops the server as an administrator would: sessions are ended, data is written. */
    void stop() {
        process().ifPresent(process -> {
            Signals.send("CONT", process);
            Signals.send("INT", process);
            if (!Signals.awaitEnd(process, PATIENCE)) {
                Signals.kill(process);
            }
        });
    }

    /** Kills the server and its sessions with SIGKILL. */
    void kill() {
        process().ifPresent(Signals::kill);
    }

    /** Ends the server, however it is, and removes its files. */
    void remove() {
        process().ifPresent(Signals::kill);
        Directories.delete(data);
    }

    /** The server's process, if it runs: the one named by its pid file, if that is a postgres on this directory. */
    Optional<ProcessHandle> process() {
        return pidFileLine(0)
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(Signals::lives)
                .filter(process -> commandLine(process).contains(data.toString()));
    }

    ProcessHandle require() {
        return process().orElseThrow(() -> new IllegalStateException("the server in " + data + " does not run"));
    }

    int port() {
        return pidFileLine(3)
                .map(Integer::parseInt)
                .orElseThrow(() -> new IllegalStateException("the server in " + data + " does not run"));
    }

    String log() {
        return Files.exists(data.resolve("server.log")) ? read("server.log") : "(no log)";
    }

    String read(String name) {
        try {
            return Files.readString(data.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file of the data directory that only the server's user may read. */
    void write(String name, String content) {
        try {
            Path file = data.resolve(name);
            Files.writeString(file, content);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            user().own(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerUser user() {
        try {
            return ServerUser.valueOf(Files.readString(home.resolve("server-user")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> pidFileLine(int index) {
        try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
            return lines.skip(index).findFirst().map(String::strip).filter(line -> !line.isEmpty());
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static String commandLine(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
