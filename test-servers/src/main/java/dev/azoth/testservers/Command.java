package dev.azoth.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end; its output goes through a file, so that a server it leaves behind holds no pipe. */
final class Command {
    private static final long TIMEOUT_SECONDS = 120;

    private Command() {}

    /** The exit code and the output of a program that ended. */
    record Outcome(int exit, String output) {}

    static Outcome run(Path directory, List<String> command) {
        try {
            Path output = Files.createTempFile("azoth-command", ".log");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
                builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
                builder.environment().put("LC_ALL", "C");
                Process process = builder.start();
                process.getOutputStream().close();
                if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("no end after " + TIMEOUT_SECONDS + " s: "
                            + String.join(" ", command) + "\n" + Files.readString(output));
                }
                return new Outcome(process.exitValue(), Files.readString(output));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + String.join(" ", command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + String.join(" ", command), e);
        }
    }

    static void check(Path directory, List<String> command) {
        Outcome outcome = run(directory, command);
        if (outcome.exit() != 0) {
            throw new IllegalStateException(
                    "exit " + outcome.exit() + " from " + String.join(" ", command) + "\n" + outcome.output());
        }
    }
}
