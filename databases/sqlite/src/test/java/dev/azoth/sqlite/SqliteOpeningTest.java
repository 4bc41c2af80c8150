package dev.azoth.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.driver.DriverProvider.PoolPreference;
import dev.azoth.engine.driver.DriverStatement;
import dev.azoth.engine.url.Url;
import dev.azoth.error.ArgumentException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteOpeningTest {
    @TempDir
    Path directory;

    private final SqliteProvider provider = new SqliteProvider();
    private final List<DriverConnection> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(connection -> connection.close().toCompletableFuture().join());
    }

    private DriverConnection open(String url) {
        Url parsed = Url.parse(url);
        var options = new HashMap<String, String>();
        parsed.query().keySet().forEach(name -> options.put(name, parsed.query(name)));
        return open(parsed, options);
    }

    private DriverConnection open(Url url, Map<String, String> options) {
        try {
            DriverConnection connection = provider.create(url, options)
                    .connect()
                    .toCompletableFuture()
                    .join();
            opened.add(connection);
            return connection;
        } catch (CompletionException failure) {
            throw (DriverException) failure.getCause();
        }
    }

    private static Object ask(DriverConnection connection, String sql) {
        var rows = connection
                .execute(DriverStatement.of(sql))
                .toCompletableFuture()
                .join()
                .rows();
        return rows.isEmpty() ? null : rows.get(0)[0];
    }

    private static void assertOperational(ThrowingCallable opening, String... words) {
        assertThatThrownBy(opening)
                .isInstanceOfSatisfying(
                        DriverException.class, told -> assertThat(told.kind()).isEqualTo(DriverErrorKind.OPERATIONAL))
                .hasMessageContainingAll(words);
    }

    @Test
    void foreignKeysAreOnAndFilesUseWriteAheadLogging() {
        DriverConnection connection = open("sqlite:///" + directory.resolve("a.db"));

        assertThat(ask(connection, "PRAGMA foreign_keys")).isEqualTo(1L);
        assertThat(ask(connection, "PRAGMA journal_mode")).isEqualTo("wal");
        assertThat(directory.resolve("a.db")).exists();
    }

    @Test
    void optionsAreSet() {
        DriverConnection connection = open("sqlite:///" + directory.resolve("b.db")
                + "?foreign_keys=off&journal_mode=DELETE&synchronous=normal&cached_statements=0");

        assertThat(ask(connection, "PRAGMA foreign_keys")).isEqualTo(0L);
        assertThat(ask(connection, "PRAGMA journal_mode")).isEqualTo("delete");
        assertThat(ask(connection, "PRAGMA synchronous")).isEqualTo(1L);
    }

    @Test
    void memoryDatabasesAreTheirConnectionsOwn() {
        for (String url :
                List.of("sqlite://", "sqlite:///:memory:", "sqlite:///file:x?mode=memory", "sqlite:///y?mode=memory")) {
            assertThat(provider.poolFor(Url.parse(url))).as(url).isEqualTo(PoolPreference.SINGLE);
            DriverConnection one = open(url);
            DriverConnection other = open(url);
            ask(one, "CREATE TABLE t (a)");
            assertThat(ask(other, "SELECT count(*) FROM sqlite_master")).as(url).isEqualTo(0L);
        }
        assertThat(provider.poolFor(Url.parse("sqlite:///some.db"))).isEqualTo(PoolPreference.QUEUE);
        assertThat(Path.of("y")).doesNotExist();
    }

    @Test
    void aSharedMemoryDatabaseIsShared() {
        DriverConnection one = open("sqlite:///file:shared1?mode=memory&cache=shared&uri=true");
        DriverConnection other = open("sqlite:///file:shared1?mode=memory&cache=shared&uri=true");

        ask(one, "CREATE TABLE t (a)");

        assertThat(ask(other, "SELECT name FROM sqlite_master")).isEqualTo("t");
    }

    @Test
    void fileNamesMayHoldAnything() {
        for (String name : List.of(
                "a b.db", "what?.db", "100%.db", "a#b.db", "x&mode=ro.db", "ünï😀.db", "it's.db", "a;b\\c.db")) {
            Path file = directory.resolve(name);
            DriverConnection connection = open(Url.of("sqlite").withDatabase(file.toString()), Map.of());
            ask(connection, "CREATE TABLE t (a)");
            assertThat(file).exists();
        }
    }

    @Test
    void aUriMayNameTheFile() throws Exception {
        Path file = directory.resolve("u.db");
        ask(open("sqlite:///" + file), "CREATE TABLE t (a)");

        DriverConnection readOnly = open("sqlite:///file:" + file + "?mode=ro&uri=true");

        assertThatThrownBy(() -> ask(readOnly, "INSERT INTO t VALUES (1)"))
                .cause()
                .isInstanceOfSatisfying(
                        DriverException.class,
                        told -> assertThat(told.vendorCode() & 0xff).isEqualTo(8));
    }

    @Test
    void whatIsInTheWayOfAFileIsTold() throws Exception {
        assertOperational(
                () -> open("sqlite:///" + directory.resolve("no/such/c.db")), "no/such' does not exist", "c.db");
        assertOperational(() -> open("sqlite:///" + directory), "it is a directory");
        assertOperational(
                () -> open("sqlite:///" + directory.resolve("d.db") + "?mode=rw"), "does not exist", "mode=rw");
        Path noDatabase = Files.writeString(directory.resolve("e.db"), "this is text and no database, ".repeat(100));
        assertOperational(() -> open("sqlite:///" + noDatabase), "e.db", "file is not a database");
        assertThat(directory.resolve("d.db")).doesNotExist();
    }

    @Test
    void urlsThatSqliteCannotHaveAreRefused() {
        for (String url : List.of("sqlite://host/x.db", "sqlite://user@/x.db", "sqlite://localhost:80/x.db")) {
            assertThatThrownBy(() -> open(url))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContainingAll("Invalid SQLite URL", "sqlite:////absolute/path/to/file.db");
        }
    }

    @Test
    void badOptionsAreQuoted() {
        Map<String, String> wrong = Map.of(
                "foreign_keys", "maybe",
                "journal_mode", "walrus",
                "synchronous", "2x",
                "busy_timeout", "-1",
                "transaction", "lazy",
                "cached_statements", "many",
                "mode", "rx",
                "cache", "public",
                "immutable", "2");
        wrong.forEach((name, value) -> {
            assertThatThrownBy(() -> provider.create(Url.parse("sqlite://"), Map.of(name, value)))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining(name + "='" + value + "'");
            assertThat(provider.connectOptions()).anyMatch(known -> known.name().equals(name));
        });
    }

    @Test
    void beginTakesTheWriteLockWhenAsked() {
        String url = "sqlite:///" + directory.resolve("f.db") + "?busy_timeout=50&transaction=immediate";
        DriverConnection one = open(url);
        DriverConnection other = open(url);
        ask(one, "BEGIN");

        assertThatThrownBy(() -> ask(other, "BEGIN")).cause().isInstanceOfSatisfying(DriverException.class, told -> {
            assertThat(told.kind()).isEqualTo(DriverErrorKind.OPERATIONAL);
            assertThat(told.vendorCode() & 0xff).isEqualTo(5);
            assertThat(told).hasMessageContaining("locked");
        });
        ask(one, "ROLLBACK");
        ask(other, "BEGIN");
    }
}
