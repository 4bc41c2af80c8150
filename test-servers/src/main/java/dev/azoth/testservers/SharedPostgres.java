package dev.azoth.testservers;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The shared PostgreSQL; its data directory is {@code postgres}. */
final class SharedPostgres extends SharedServer {
    static final Map<String, String> SETTINGS = Map.of(
            "listen_addresses", "localhost",
            "max_connections", "300",
            "max_prepared_transactions", "20",
            "fsync", "off",
            "client_connection_check_interval", "500",
            "timezone", "UTC");

    private final Cluster cluster;

    SharedPostgres(Path directory) {
        super(directory, "INT");
        this.cluster = new Cluster(directory);
    }

    @Override
    boolean runs() {
        if (cluster.process().isEmpty()) {
            return false;
        }
        try (Connection connection = url().connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show data_directory")) {
            return result.next() && cluster.data().toString().equals(result.getString(1));
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    void startAnew() {
        cluster.remove();
        cluster.initialize(SETTINGS);
        cluster.start();
    }

    @Override
    void end() {
        cluster.stop();
        cluster.remove();
    }

    @Override
    ProcessHandle process() {
        return cluster.require();
    }

    @Override
    ServerUrl url() {
        return new ServerUrl(Cluster.USER, Cluster.PASSWORD, "localhost", cluster.port(), "postgres");
    }
}
