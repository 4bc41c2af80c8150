package dev.azoth.examples.orm;

import dev.azoth.engine.ConnectionEvents;
import dev.azoth.engine.CursorExecution;
import dev.azoth.engine.Engine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a program printed, and between its lines, after {@code "> "}, what was sent to the database, with the parameters. Points in time are
 * left out, and so are questions to the catalog.
 */
final class Transcript {
    private static final String TIME =
            "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d(:\\d\\d)?)?";

    private Transcript() {}

    static String of(Engine engine, Runnable program) {
        var bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
                var begin = engine.on(ConnectionEvents.BEGIN, connection -> out.println("> BEGIN"));
                var statements = engine.on(
                        ConnectionEvents.BEFORE_CURSOR_EXECUTE, (connection, execution) -> print(out, execution));
                var savepoint = engine.on(
                        ConnectionEvents.SAVEPOINT, (connection, name) -> out.println("> SAVEPOINT " + name));
                var commit = engine.on(ConnectionEvents.COMMIT, connection -> out.println("> COMMIT"));
                var rollback = engine.on(ConnectionEvents.ROLLBACK, connection -> out.println("> ROLLBACK"))) {
            System.setOut(out);
            program.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).replaceAll(TIME, "<time>");
    }

    private static void print(PrintStream out, CursorExecution execution) {
        if (execution.statement() == null) {
            return;
        }
        out.println("> " + execution.sql().strip().replaceAll("\\s*\\R\\s*", " "));
        List<@Nullable Object[]> sets = execution.parameterSets();
        if (sets.stream().anyMatch(set -> set.length > 0)) {
            out.println(sets.stream().map(Transcript::text).collect(Collectors.joining(", ", ">     ", "")));
        }
    }

    private static String text(@Nullable Object[] parameters) {
        return Stream.of(parameters).map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }
}
