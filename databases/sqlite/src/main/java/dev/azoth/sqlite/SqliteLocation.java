package dev.azoth.sqlite;

import dev.azoth.engine.url.Url;
import dev.azoth.error.ArgumentException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is: the memory, a file, or what a {@code file:} URI says.
 *
 * @param name as the user wrote it, for messages
 * @param file null for a memory database and for a URI
 * @param uri what SQLite opens, without parameters
 */
record SqliteLocation(String name, @Nullable Path file, String uri, boolean memory) {
    private static final String MEMORY = ":memory:";

    /** @throws ArgumentException when the URL is none that SQLite can have */
    static SqliteLocation of(Url url, Map<String, String> options) {
        if (url.username() != null || url.password() != null || !url.hosts().isEmpty()) {
            throw new ArgumentException(
                    "Invalid SQLite URL: " + url + " names a user or a host. Valid forms are sqlite://"
                            + " or sqlite:///:memory: for a memory database, sqlite:///relative/path/to/file.db and"
                            + " sqlite:////absolute/path/to/file.db");
        }
        String database = url.database();
        boolean memoryMode = "memory".equalsIgnoreCase(options.get("mode"));
        if (database == null || database.equals(MEMORY)) {
            return new SqliteLocation(MEMORY, null, "file::memory:", true);
        }
        if (database.startsWith("file:")) {
            if (database.indexOf('?') >= 0 || database.indexOf('#') >= 0) {
                throw new ArgumentException("Invalid SQLite URL: write the parameters of '" + database
                        + "' as the query of the URL itself, not encoded into its path");
            }
            return new SqliteLocation(database, null, database, memoryMode || database.equals("file::memory:"));
        }
        if (memoryMode) {
            return new SqliteLocation(database, null, "file:" + encode(database), true);
        }
        try {
            Path file = Path.of(database).toAbsolutePath();
            return new SqliteLocation(database, file, "file://" + file.toUri().getRawPath(), false);
        } catch (InvalidPathException invalid) {
            throw new ArgumentException("Invalid SQLite URL: '" + database + "' is not a file name", invalid);
        }
    }

    /** What SQLite opens. */
    String uri(Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? uri : uri + "?" + query;
    }

    /** The journal mode to set: WAL lets readers go on while one writes. */
    @Nullable
    String journalMode(SqliteOptions options) {
        if (options.journalModeGiven()) {
            return options.journalMode();
        }
        boolean readOnly =
                "ro".equals(options.uri().get("mode")) || options.uri().containsKey("immutable");
        return memory || readOnly ? null : "wal";
    }

    /** Why the file may not open, or null when nothing can be told. */
    @Nullable
    String obstacle(SqliteOptions options) {
        if (file == null) {
            return null;
        }
        Path directory = file.getParent();
        if (directory != null && !Files.exists(directory)) {
            return "the directory '" + directory + "' does not exist";
        }
        if (directory != null && !Files.isDirectory(directory)) {
            return "'" + directory + "' is not a directory";
        }
        if (Files.isDirectory(file)) {
            return "it is a directory";
        }
        if (!Files.exists(file)) {
            return options.uri().containsKey("mode")
                    ? "the file does not exist and mode=" + options.uri().get("mode") + " does not make it"
                    : "the file cannot be made in '" + directory + "'";
        }
        return Files.isReadable(file) ? null : "the file is not readable by this user";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
