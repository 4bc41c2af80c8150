package dev.azoth.testservers;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The MariaDB that all tests share: the server {@code AZOTH_TEST_MYSQL_URL} names, else an embedded MariaDB 11.4 started once
 * for each build. Every method fails if there is none. Safe for any number of threads.
 */
public final class TestMariaDb {
    /** The environment variable that names a server to use: {@code mariadb://user:password@host:port/database}. */
    public static final String VARIABLE = "AZOTH_TEST_MYSQL_URL";

    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static @Nullable ServerUrl server;

    private TestMariaDb() {}

    /** The server's URL in Azoth's form, with all rights, on a database for administration. */
    public static String url() {
        return server().toString();
    }

    /** Makes an empty database whose name begins with {@code prefix}; answers its URL. */
    public static String createDatabase(String prefix) {
        if (!prefix.matches("[a-zA-Z][a-zA-Z0-9_]{0,30}")) {
            throw new IllegalArgumentException(
                    "a database prefix is a letter and up to 30 letters, digits or _, not \"" + prefix + "\"");
        }
        String name = (prefix + "_" + ProcessHandle.current().pid() + "_"
                        + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX) + "_"
                        + DATABASES.incrementAndGet())
                .toLowerCase(Locale.ROOT);
        execute("create database " + name + " character set utf8mb4 collate utf8mb4_bin");
        return server().withDatabase(name).toString();
    }

    /** Drops the database that {@code url} names; none is no error. */
    public static void dropDatabase(String url) {
        execute("drop database if exists `"
                + ServerUrl.parse(ServerUrl.Kind.MARIADB, url).database() + "`");
    }

    /** A JDBC connection to a URL in Azoth's form, to look at a database from beside the code under test. */
    public static Connection connect(String url) throws SQLException {
        return ServerUrl.parse(ServerUrl.Kind.MARIADB, url).connect();
    }

    private static ServerUrl server() {
        LOCK.lock();
        try {
            ServerUrl known = server;
            if (known == null) {
                String given = System.getenv(VARIABLE);
                known = given == null || given.isBlank()
                        ? SharedMariaDb.below(Directories.shared(checkout())).use()
                        : ServerUrl.parse(ServerUrl.Kind.MARIADB, given);
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

    private static void execute(String sql) {
        ServerUrl server = server();
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    sql + " on " + server.host() + ":" + server.port() + ": " + e.getMessage(), e);
        }
    }
}
