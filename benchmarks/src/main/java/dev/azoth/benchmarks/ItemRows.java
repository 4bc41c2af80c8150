package dev.azoth.benchmarks;

import dev.azoth.benchmarks.orm.Items;
import java.sql.Connection;
import java.sql.SQLException;

/** The table of items, in a schema of its own, and what reading it must give. */
final class ItemRows {
    static final String SCHEMA = "azoth_benchmark";
    static final String COLUMNS =
            "SELECT item.id, item.name, item.email, item.age, item.score, item.active, item.created_at";

    private static final String FILL = """
            INSERT INTO %1$s.item
            SELECT n, 'name of item ' || n, 'item' || n || '@example.com', n %% 90, n / 8.0, n %% 3 = 0,
                timestamp '2026-01-01 00:00:00' + n * interval '61.25 seconds'
            FROM generate_series(1, %2$d) AS n""".formatted(SCHEMA, Items.COUNT);

    private final long[] byKey = new long[Items.COUNT + 1];
    private final long all;

    private ItemRows() {
        long sum = 0;
        for (int key = 1; key <= Items.COUNT; key++) {
            byKey[key] = Items.checksum(key);
            sum += byKey[key];
        }
        all = sum;
    }

    /** Creates and fills the table. */
    static ItemRows create(Target target) throws SQLException {
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
        return new ItemRows();
    }

    static void drop(Target target) throws SQLException {
        try (Connection connection = target.connectJdbc();
                var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
        }
    }

    /** What is asked of the callers of a case. */
    Task task(Case work) {
        return new Task(
                work.toString(),
                work.callers(),
                Task.anyOf(Items.COUNT),
                key -> work == Case.ALL_ROWS ? all : byKey[key]);
    }

    /** The checksum of the items from that key on. */
    long sum(int key, int count) {
        long sum = 0;
        for (int at = key; at < key + count; at++) {
            sum += byKey[at];
        }
        return sum;
    }
}
