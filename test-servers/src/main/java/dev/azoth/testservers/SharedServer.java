package dev.azoth.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The server that all test JVMs of a checkout share, started by the first that asks.
 *
 * <p>Files in its directory: {@code lock} guards starting and stopping; {@code in-use} is shared by every JVM that uses
 * the server and keeps {@link StopServers} off; {@code heartbeat} is touched by them, and a watchdog stops a server that
 * no one has used for half an hour; the data directory's own pid file says what runs.
 */
abstract class SharedServer {
    private static final Duration HEARTBEAT = Duration.ofMinutes(1);
    private static final String WATCHDOG =
            "while kill -0 \"$2\"; do sleep 20;" + " [ -n \"$(find \"$1\" -mmin -30)\" ] || kill -\"$3\" \"$2\"; done";

    private final Path directory;
    private final String stopSignal;

    /**
     * @param stopSignal by which the watchdog ends the server, ending its sessions
     */
    SharedServer(Path directory, String stopSignal) {
        this.directory = directory;
        this.stopSignal = stopSignal;
    }

    /** Whether the server runs and is the one of this directory, not another that got its port or its process id. */
    abstract boolean runs();

    /** Starts the server on new data. */
    abstract void startAnew();

    /** Stops the server and removes its data. */
    abstract void end();

    abstract ProcessHandle process();

    abstract ServerUrl url();

    /** Starts the server or finds it running, and keeps it until this JVM ends. */
    final ServerUrl use() {
        return FileLocks.exclusively(directory.resolve("lock"), () -> {
            FileLock use = FileLocks.share(directory.resolve("in-use"));
            try {
                beat();
                if (!runs()) {
                    startAnew();
                    watch();
                }
            } catch (RuntimeException e) {
                FileLocks.release(use);
                throw e;
            }
            Thread.ofPlatform().daemon().name("test-server-heartbeat").start(this::keepBeating);
            return url();
        });
    }

    /** Stops the server unless a JVM uses it; answers whether it now is stopped. */
    final boolean stop() {
        return FileLocks.exclusively(
                directory.resolve("lock"), () -> FileLocks.ifUnshared(directory.resolve("in-use"), this::end));
    }

    private void beat() {
        try {
            Path heartbeat = directory.resolve("heartbeat");
            if (!Files.exists(heartbeat)) {
                Files.createFile(heartbeat);
            }
            Files.setLastModifiedTime(heartbeat, FileTime.from(Instant.now()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keepBeating() {
        while (true) {
            LockSupport.parkNanos(HEARTBEAT.toNanos());
            beat();
        }
    }

    private void watch() {
        String pid = Long.toString(process().pid());
        String heartbeat = directory.resolve("heartbeat").toString();
        try {
            new ProcessBuilder(List.of(
                            "setsid", "sh", "-c", WATCHDOG, "azoth-test-server-watchdog", heartbeat, pid, stopSignal))
                    .directory(Path.of("/").toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // No setsid here: the server then runs until bin/verify or a restart of the machine ends it.
            System.getLogger(SharedServer.class.getName()).log(System.Logger.Level.WARNING, "no watchdog", e);
        }
    }
}
