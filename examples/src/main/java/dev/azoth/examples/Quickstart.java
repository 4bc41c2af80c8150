package dev.azoth.examples;

import dev.azoth.async.AsyncEngine;
import dev.azoth.error.AzothException;
import dev.azoth.examples.orm.OrmExamples;
import dev.azoth.examples.orm.direct.DirectExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CompletionException;

/**
 * Runs the Core examples and the ORM synopsis one after the other, or one ORM example: {@code bin/quickstart [URL] [--stream N]
 * [--example NAME] [--direct] [--direct]}. What it creates in the database is named {@code azoth_quickstart_...} and dropped at the end.
 */
public final class Quickstart {
    private Quickstart() {}

    /** Exits with 0, 1 when the database refused something, or 2 when the arguments make no sense. */
    public static void main(String[] args) throws IOException {
        QuickstartArguments arguments;
        try {
            arguments = QuickstartArguments.parse(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        System.exit(arguments.url() == null ? onTemporaryFile(arguments) : run(arguments.url(), arguments));
    }

    private static int onTemporaryFile(QuickstartArguments arguments) throws IOException {
        Path directory = Files.createTempDirectory("azoth-quickstart");
        try {
            return run("sqlite:///" + directory.resolve("quickstart.db"), arguments);
        } finally {
            try (var files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** @return the exit code */
    static int run(String url, QuickstartArguments arguments) {
        try {
            if (arguments.stream() > 0) {
                stream(url, arguments.stream());
            } else if (arguments.example() != null) {
                example(url, arguments.example(), arguments.direct());
            } else {
                examples(url, arguments.direct());
            }
            return 0;
        } catch (CompletionException e) {
            System.err.println(e.getCause() instanceof AzothException known ? known.getMessage() : e.toString());
            return 1;
        } catch (AzothException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static void stream(String url, long rows) {
        title("Streaming " + String.format("%,d", rows) + " rows");
        AsyncEngine engine = AsyncEngine.create(url);
        try {
            Streaming.run(engine, rows).join();
        } finally {
            engine.dispose().join();
        }
    }

    private static void example(String url, String name, boolean direct) {
        AsyncEngine engine = AsyncEngine.create(url, o -> o.echo(true));
        try {
            orm(name, engine, direct);
        } finally {
            engine.dispose().join();
        }
    }

    private static void examples(String url, boolean direct) {
        AsyncEngine engine = AsyncEngine.create(url, o -> o.echo(true));
        System.out.println("Azoth on " + engine.url());
        try {
            title("Core synopsis: create, insert, select");
            CoreSynopsis.run(engine).join();
            title("ORM synopsis: write objects, read them with their collections, change one");
            orm("synopsis", engine, direct);
            title("Streaming: rows through a server-side cursor");
            Streaming.run(engine, 1000).join();
            title("Inspecting: what is in the database");
            Inspecting.run(engine).join();
        } finally {
            engine.dispose().join();
        }
        title("Events: handlers in direct style");
        Events.run(url).join();
        title("Event loops: one engine for all of them, or a NullPool");
        ManyEventLoops.run(url).join();
        title("Done");
    }

    private static void orm(String name, AsyncEngine engine, boolean direct) {
        if (direct) {
            DirectExamples.run(name, engine.sync());
        } else {
            OrmExamples.run(name, engine).join();
        }
    }

    private static void title(String text) {
        System.out.println();
        System.out.println("--- " + text);
    }
}
