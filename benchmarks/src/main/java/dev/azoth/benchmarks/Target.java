package dev.azoth.benchmarks;

import dev.azoth.benchmarks.orm.Server;
import dev.azoth.error.ArgumentException;
import io.vertx.pgclient.PgConnectOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The server that all contenders use.
 *
 * @param url as Azoth takes it: {@code postgresql://user:password@host:port/database}
 * @param connections how many each contender may open
 */
record Target(String url, int connections) {
    Target {
        if (!url.startsWith("postgresql://")) {
            throw new ArgumentException(
                    "The benchmark runs on PostgreSQL: postgresql://user:password@host:port/database," + " not '" + url
                            + "'");
        }
    }

    /** As the Vert.x client takes it; looks into the schema of the benchmark first. */
    PgConnectOptions vertxOptions() {
        PgConnectOptions options = PgConnectOptions.fromUri(url).setCachePreparedStatements(true);
        return options.addProperty("search_path", ItemRows.SCHEMA);
    }

    String jdbcUrl() {
        PgConnectOptions options = PgConnectOptions.fromUri(url);
        return "jdbc:postgresql://" + options.getHost() + ":" + options.getPort() + "/" + options.getDatabase();
    }

    Properties jdbcProperties() {
        PgConnectOptions options = PgConnectOptions.fromUri(url);
        var properties = new Properties();
        properties.setProperty("user", options.getUser());
        set(properties, "password", options.getPassword());
        properties.setProperty("currentSchema", ItemRows.SCHEMA);
        properties.setProperty("prepareThreshold", "1");
        return properties;
    }

    /** As the contenders of {@code --orm} take it. */
    Server server() {
        PgConnectOptions options = PgConnectOptions.fromUri(url);
        String password = options.getPassword();
        return new Server(
                options.getHost(),
                options.getPort(),
                options.getDatabase(),
                options.getUser(),
                password == null ? "" : password,
                ItemRows.SCHEMA,
                connections);
    }

    private static void set(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }

    Connection connectJdbc() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), jdbcProperties());
    }

    /** The server's name and version. */
    String serverVersion() throws SQLException {
        try (Connection connection = connectJdbc()) {
            return "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion();
        }
    }
}
