package dev.azoth.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;

/**
 * The table that is read, in a schema of its own, and what reading it must give: each operation folds every value it
 * decoded into a checksum, which is compared.
 */
final class Items {
    static final int COUNT = 10_000;
    static final String SCHEMA = "azoth_benchmark";
    static final String COLUMNS =
            "SELECT item.id, item.name, item.email, item.age, item.score, item.active, item.created_at";

    private static final String FILL = """
            INSERT INTO %1$s.item
            SELECT n, 'name of item ' || n, 'item' || n || '@example.com', n %% 90, n / 8.0, n %% 3 = 0,
                timestamp '2026-01-01 00:00:00' + n * interval '61.25 seconds'
            FROM generate_series(1, %2$d) AS n""".formatted(SCHEMA, COUNT);

    private final long[] byKey = new long[COUNT + 1];
    private final long all;

    private Items() {
        LocalDateTime start = LocalDateTime.of(2026, 1, 1, 0, 0);
        long sum = 0;
        for (int n = 1; n <= COUNT; n++) {
            byKey[n] = checksum(
                    n,
                    "name of item " + n,
                    "item" + n + "@example.com",
                    n % 90,
                    n / 8.0,
                    n % 3 == 0,
                    start.plusNanos(n * 61_250_000_000L));
            sum += byKey[n];
        }
        all = sum;
    }

    /** Creates and fills the table. */
    static Items create(Target target) throws SQLException {
        try (Connection connection = target.connectJdbc();
                var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
            statement.execute("CREATE SCHEMA " + SCHEMA);
            statement.execute("CREATE TABLE " + SCHEMA + ".item (id INTEGER PRIMARY KEY, name VARCHAR(50) NOT NULL,"
                    + " email VARCHAR(100) NOT NULL, age INTEGER NOT NULL, score DOUBLE PRECISION NOT NULL,"
                    + " active BOOLEAN NOT NULL, created_at TIMESTAMP NOT NULL)");
            statement.execute(FILL);
            statement.execute("VACUUM ANALYZE " + SCHEMA + ".item");
        }
        return new Items();
    }

    static void drop(Target target) throws SQLException {
        try (Connection connection = target.connectJdbc();
                var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
        }
    }

    /** What the operation with that key must give. */
    long expected(Case work, int key) {
        return work == Case.ALL_ROWS ? all : byKey[key];
    }

    static long checksum(
            int id, String name, String email, int age, double score, boolean active, LocalDateTime createdAt) {
        long sum = id;
        sum = sum * 31 + name.length() + name.charAt(name.length() - 1);
        sum = sum * 31 + email.length() + email.charAt(4);
        sum = sum * 31 + age;
        sum = sum * 31 + Double.doubleToLongBits(score);
        sum = sum * 31 + (active ? 1 : 2);
        return sum * 31
                + createdAt.getDayOfYear() * 86_400L
                + createdAt.getMinute() * 60L
                + createdAt.getSecond()
                + createdAt.getNano();
    }
}
