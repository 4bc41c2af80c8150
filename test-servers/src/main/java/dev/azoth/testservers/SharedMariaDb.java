package dev.azoth.testservers;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The shared MariaDB. */
final class SharedMariaDb extends SharedServer {
    private final MariaDbCluster cluster;

    private SharedMariaDb(Path directory) {
        super(directory, "TERM");
        this.cluster = new MariaDbCluster(directory);
    }

    /** The server whose files are {@code mariadb} in a directory that it shares with other servers. */
    static SharedMariaDb below(Path parent) {
        Path directory = parent.resolve("mariadb");
        Directories.create(directory);
        return new SharedMariaDb(directory);
    }

    @Override
    boolean runs() {
        if (cluster.process().isEmpty()) {
            return false;
        }
        try (Connection connection = url().connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select @@datadir")) {
            return result.next() && cluster.data().equals(Path.of(result.getString(1)));
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    void startAnew() {
        cluster.remove();
        cluster.initialize();
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
        return cluster.url();
    }
}
