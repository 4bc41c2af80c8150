package dev.azoth.engine;

import java.io.PrintStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Prints echo's lines to standard output; the only class that does. */
final class EchoConsole {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS");

    private final String name;

    EchoConsole(String name) {
        this.name = name;
    }

    void print(String line) {
        PrintStream out = System.out;
        out.println(TIME.format(LocalDateTime.now(ZoneId.systemDefault())) + " INFO " + name + " " + line);
    }
}
