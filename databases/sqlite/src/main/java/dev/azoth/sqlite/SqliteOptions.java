package dev.azoth.sqlite;

import dev.azoth.engine.driver.ConnectOption;
import dev.azoth.error.ArgumentException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a connection is opened with.
 *
 * @param uri query parameters of SQLite's own file URI, such as {@code mode}
 * @param journalMode null to leave a file as it is; see {@link SqliteLocation#journalMode} for when nothing is said
 * @param synchronous null for SQLite's default
 * @param begin what is sent for a plain BEGIN
 */
record SqliteOptions(
        Map<String, String> uri,
        boolean foreignKeys,
        @Nullable String journalMode,
        boolean journalModeGiven,
        @Nullable String synchronous,
        long busyTimeoutMillis,
        String begin,
        int cachedStatements) {
    private static final List<String> JOURNAL_MODES =
            List.of("delete", "truncate", "persist", "memory", "wal", "off", "keep");
    private static final List<String> SYNCHRONOUS = List.of("off", "normal", "full", "extra");
    private static final List<String> TRANSACTIONS = List.of("deferred", "immediate", "exclusive");
    private static final List<String> MODES = List.of("ro", "rw", "rwc", "memory");
    private static final List<String> CACHES = List.of("shared", "private");
    private static final List<String> ON = List.of("on", "true", "yes", "1");
    private static final List<String> OFF = List.of("off", "false", "no", "0");

    /** All there are; the rest of {@code PRAGMA} is for a listener of the pool's connect event. */
    static final List<ConnectOption> KNOWN = List.of(
            new ConnectOption("foreign_keys", "whether foreign keys are enforced: on (default) or off"),
            new ConnectOption(
                    "journal_mode",
                    "wal (default for files), delete, truncate, persist, memory, off, or keep to leave the file as it is"),
            new ConnectOption("synchronous", "off, normal, full (SQLite's default) or extra"),
            new ConnectOption(
                    "busy_timeout", "how many milliseconds a statement waits for another connection's lock; 5000"),
            new ConnectOption("transaction", "how BEGIN begins: deferred (default), immediate or exclusive"),
            new ConnectOption("cached_statements", "how many prepared statements a connection keeps; 128"),
            new ConnectOption("mode", "how the file is opened: rwc (default), rw, ro, or memory"),
            new ConnectOption("cache", "private (default), or shared among the connections of this process"),
            new ConnectOption("immutable", "on for a file on read-only media that nothing changes; off (default)"),
            new ConnectOption("nolock", "on to open the file without locks; off (default)"),
            new ConnectOption("vfs", "the name of the SQLite VFS to use"),
            new ConnectOption("uri", "accepted as SQLAlchemy writes it; URI parameters are always understood"));

    static SqliteOptions of(Map<String, String> options) {
        String journalMode = choice(options, "journal_mode", JOURNAL_MODES, null);
        return new SqliteOptions(
                uriParameters(options),
                flag(options, "foreign_keys", true),
                "keep".equals(journalMode) ? null : journalMode,
                journalMode != null,
                choice(options, "synchronous", SYNCHRONOUS, null),
                number(options, "busy_timeout", 5_000, Integer.MAX_VALUE),
                begin(choice(options, "transaction", TRANSACTIONS, "deferred")),
                (int) number(options, "cached_statements", 128, 100_000));
    }

    private static String begin(@Nullable String transaction) {
        return transaction == null || transaction.equals("deferred")
                ? "BEGIN"
                : "BEGIN " + transaction.toUpperCase(Locale.ROOT);
    }

    private static Map<String, String> uriParameters(Map<String, String> options) {
        var uri = new LinkedHashMap<String, String>();
        put(uri, "mode", choice(options, "mode", MODES, null));
        put(uri, "cache", choice(options, "cache", CACHES, null));
        put(uri, "immutable", flag(options, "immutable", false) ? "1" : null);
        put(uri, "nolock", flag(options, "nolock", false) ? "1" : null);
        put(uri, "vfs", options.get("vfs"));
        flag(options, "uri", true);
        return uri;
    }

    private static void put(Map<String, String> uri, String name, @Nullable String value) {
        if (value != null) {
            uri.put(name, value);
        }
    }

    private static @Nullable String choice(
            Map<String, String> options, String name, List<String> choices, @Nullable String otherwise) {
        String value = options.get(name);
        if (value == null) {
            return otherwise;
        }
        String lower = value.toLowerCase(Locale.ROOT);
        if (!choices.contains(lower)) {
            throw refuse(name, value, "one of " + String.join(", ", choices));
        }
        return lower;
    }

    private static boolean flag(Map<String, String> options, String name, boolean otherwise) {
        String value = options.get(name);
        if (value == null) {
            return otherwise;
        }
        String lower = value.toLowerCase(Locale.ROOT);
        if (!ON.contains(lower) && !OFF.contains(lower)) {
            throw refuse(name, value, "on or off");
        }
        return ON.contains(lower);
    }

    private static long number(Map<String, String> options, String name, long otherwise, long max) {
        String value = options.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(value);
            if (number >= 0 && number <= max) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, as a number out of range is
        }
        throw refuse(name, value, "a whole number from 0 to " + max);
    }

    private static ArgumentException refuse(String name, String value, String expected) {
        return new ArgumentException(
                "The connect option " + name + "='" + value + "' is not understood by SQLite: expected " + expected);
    }
}
