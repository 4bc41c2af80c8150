package dev.azoth.testservers;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL that all tests share: the one {@code AZOTH_TEST_POSTGRES_URL} names, else an embedded PostgreSQL 18
 * started once for each build. Every method fails if there is none. Safe for any number of threads.
 */
public final class TestPostgres {
    /** The environment variable that names a server to use: {@code postgresql://user:password@host:port/database}. */
    public static final String VARIABLE = "AZOTH_TEST_POSTGRES_URL";

    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static @Nullable ServerUrl server;

    private TestPostgres() {}

    /** The server's URL in Azoth's form, with the rights of a superuser, on a database for administration. */
    public static String url() {
        return server().toString();
    }

    /** Makes an empty database whose name begins with {@code prefix}; answers its URL. */
    public static String createDatabase(String prefix) {
        return createDatabase(server(), prefix);
    }

    /** Drops the database that {@code url} names, ending its sessions; none is no error. */
    public static void dropDatabase(String url) {
        ServerUrl database = ServerUrl.parse(url);
        execute(
                server().withDatabase(server().database()),
                "drop database if exists " + quote(database.database()) + " with (force)");
    }

    /** A JDBC connection to a URL in Azoth's form, to look at a database from beside the code under test. */
    public static Connection connect(String url) throws SQLException {
        return ServerUrl.parse(url).connect();
    }

    static String createDatabase(ServerUrl server, String prefix) {
        if (!prefix.matches("[a-zA-Z][a-zA-Z0-9_]{0,30}")) {
            throw new IllegalArgumentException(
                    "a database prefix is a letter and up to 30 letters, digits or _, not \"" + prefix + "\"");
        }
        String name = (prefix + "_" + ProcessHandle.current().pid() + "_"
                        + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX) + "_"
                        + DATABASES.incrementAndGet())
                .toLowerCase(Locale.ROOT);
        execute(server, "create database " + quote(name));
        return server.withDatabase(name).toString();
    }

    private static ServerUrl server() {
        LOCK.lock();
        try {
            ServerUrl known = server;
            if (known == null) {
                String given = System.getenv(VARIABLE);
                known = given == null || given.isBlank()
                        ? new SharedPostgres(Directories.shared(checkout())).use()
                        : ServerUrl.parse(given);
                server = known;
            }
            return known;
        } finally {
            LOCK.unlock();
        }
    }

    /** What tells one build's server from another's: the root of the checkout, else (in an IDE) where we run. */
    private static String checkout() {
        return System.getProperty("azoth.root", System.getProperty("user.dir"));
    }

    private static void execute(ServerUrl server, String sql) {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    sql + " on " + server.host() + ":" + server.port() + ": " + e.getMessage(), e);
        }
    }

    private static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
