package dev.azoth.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.azoth.benchmarks.orm.Items;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;

/** pgjdbc under HikariCP, each caller on a virtual thread. */
final class JdbcContender implements Contender {
    private final HikariDataSource pool;
    private final boolean transaction;

    private JdbcContender(Target target, boolean transaction) {
        var config = new HikariConfig();
        config.setJdbcUrl(target.jdbcUrl());
        config.setDataSourceProperties(target.jdbcProperties());
        config.setMaximumPoolSize(target.connections());
        config.setAutoCommit(!transaction);
        this.pool = new HikariDataSource(config);
        this.transaction = transaction;
    }

    /** Every query on its own. */
    static Contender plain(Target target) {
        return new JdbcContender(target, false);
    }

    /** BEGIN, the query and ROLLBACK for each. */
    static Contender transaction(Target target) {
        return new JdbcContender(target, true);
    }

    @Override
    public Load start(Case work, ItemRows items) {
        return DirectLoad.start(items.task(work), key -> read(work, key));
    }

    private long read(Case work, int key) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            long sum = read(connection, work, key);
            if (transaction) {
                connection.rollback();
            }
            return sum;
        }
    }

    private static long read(Connection connection, Case work, int key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(work.jdbcSql())) {
            if (work == Case.PRIMARY_KEY) {
                statement.setInt(1, key);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return checksum(rows);
            }
        }
    }

    private static long checksum(ResultSet rows) throws SQLException {
        long sum = 0;
        while (rows.next()) {
            sum += Items.checksum(
                    rows.getInt(1),
                    rows.getString(2),
                    rows.getString(3),
                    rows.getInt(4),
                    rows.getDouble(5),
                    rows.getBoolean(6),
                    rows.getObject(7, LocalDateTime.class));
        }
        return sum;
    }

    @Override
    public void close() {
        pool.close();
    }
}
