package dev.azoth.examples;

import org.jspecify.annotations.Nullable;

/**
 * The quickstart's arguments.
 *
 * @param url the database; null for SQLite in a temporary file
 * @param stream rows to stream; 0 for the examples
 */
record QuickstartArguments(@Nullable String url, long stream) {
    private static final String USAGE = """
            usage: bin/quickstart [URL] [--stream N]
              URL   for instance postgresql://scott:tiger@localhost/test; without it, SQLite in a temporary file
              N     how many rows to stream, at least 1""";

    static QuickstartArguments parse(String[] args) {
        String url = null;
        long stream = 0;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--stream") || args[i].startsWith("--stream=")) {
                String count = args[i].startsWith("--stream=")
                        ? args[i].substring("--stream=".length())
                        : i + 1 < args.length ? args[++i] : "";
                stream = count(count);
            } else if (args[i].startsWith("-") || url != null) {
                throw new IllegalArgumentException("Unexpected argument '" + args[i] + "'\n" + USAGE);
            } else {
                url = args[i];
            }
        }
        return new QuickstartArguments(url, stream);
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
