package dev.azoth.testservers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Signals to a server: {@link ProcessHandle} knows only TERM and KILL. */
final class Signals {
    private Signals() {}

    static void send(String signal, ProcessHandle process) {
        Command.run(Path.of("/"), List.of("kill", "-" + signal, Long.toString(process.pid())));
    }

    static void sendToAll(String signal, ProcessHandle process) {
        Stream.concat(Stream.of(process), process.descendants()).forEach(one -> send(signal, one));
    }

    /** Kills the process and all that it started, and waits until they are gone. */
    static void kill(ProcessHandle process) {
        List<ProcessHandle> family =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        family.forEach(one -> send("KILL", one));
        family.forEach(one -> awaitEnd(one, Duration.ofSeconds(10)));
    }

    static boolean awaitEnd(ProcessHandle process, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (lives(process) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return !lives(process);
    }

    /** Not counting a zombie, whose files and sockets are closed, and which waits for an init in no hurry. */
    static boolean lives(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        try {
            // pid (name) state ...
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return !stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException e) {
            // No /proc here, or no process any more.
            return process.isAlive();
        }
    }
}
