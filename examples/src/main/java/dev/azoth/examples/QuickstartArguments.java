package dev.azoth.examples;

import dev.azoth.examples.orm.OrmExamples;
import org.jspecify.annotations.Nullable;

/**
 * The quickstart's arguments.
 *
 * @param url the database; null for SQLite in a temporary file
 * @param stream rows to stream; 0 for the examples
 * @param example the only example to run; null for those of the tour
 * @param direct whether ORM examples are run in direct style instead of with futures
 */
record QuickstartArguments(
        @Nullable String url, long stream, @Nullable String example, boolean direct) {
    private static final String USAGE = """
            usage: bin/quickstart [URL] [--stream N] [--example NAME] [--direct]
              URL   for instance postgresql://scott:tiger@localhost/test; without it, SQLite in a temporary file
              N     how many rows to stream, at least 1
              --direct  ORM examples in direct style instead of with futures
              NAME  the one ORM example to run:\s""" + String.join(", ", OrmExamples.names());

    static QuickstartArguments parse(String[] args) {
        String url = null;
        long stream = 0;
        String example = null;
        boolean direct = false;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--stream") || args[i].startsWith("--stream=")) {
                String count = args[i].startsWith("--stream=")
                        ? args[i].substring("--stream=".length())
                        : i + 1 < args.length ? args[++i] : "";
                stream = count(count);
            } else if (args[i].equals("--example") || args[i].startsWith("--example=")) {
                example = example(
                        args[i].startsWith("--example=")
                                ? args[i].substring("--example=".length())
                                : i + 1 < args.length ? args[++i] : "");
            } else if (args[i].equals("--direct")) {
                direct = true;
            } else if (args[i].startsWith("-") || url != null) {
                throw new IllegalArgumentException("Unexpected argument '" + args[i] + "'\n" + USAGE);
            } else {
                url = args[i];
            }
        }
        return new QuickstartArguments(url, stream, example, direct);
    }

    private static String example(String name) {
        if (OrmExamples.names().contains(name)) {
            return name;
        }
        throw new IllegalArgumentException("There is no example '" + name + "'\n" + USAGE);
    }

    private static long count(String text) {
        try {
            long count = Long.parseLong(text);
            if (count >= 1) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--stream takes a number of rows, not '" + text + "'\n" + USAGE, e);
        }
        throw new IllegalArgumentException("--stream takes at least 1 row, not '" + text + "'\n" + USAGE);
    }
}
