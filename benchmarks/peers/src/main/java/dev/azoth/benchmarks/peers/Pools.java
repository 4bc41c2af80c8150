package dev.azoth.benchmarks.peers;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.azoth.benchmarks.orm.Server;

/** JDBC pools. */
final class Pools {
    private Pools() {}

    /** Prepares a statement on the server at its first use, as the others do, and joins inserts of a batch. */
    static HikariDataSource open(Server server) {
        var config = new HikariConfig();
        config.setDriverClassName("org.postgresql.Driver");
        config.setJdbcUrl(server.jdbcUrl());
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.addDataSourceProperty("currentSchema", server.schema());
        config.addDataSourceProperty("prepareThreshold", "1");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.setMaximumPoolSize(server.connections());
        return new HikariDataSource(config);
    }
}
