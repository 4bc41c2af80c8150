package dev.azoth.sqlite;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverProvider;
import dev.azoth.engine.url.Url;
import dev.azoth.testkit.compliance.DriverUnderTest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file database for the driver suites. */
record SqliteUnderTest(Path file) implements DriverUnderTest {
    private static final Set<Class<?>> NATIVE = Set.of(
            Boolean.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            String.class,
            byte[].class);

    @Override
    public DriverProvider provider() {
        return new SqliteProvider();
    }

    @Override
    public Url url() {
        return Url.parse("sqlite:///" + file);
    }

    @Override
    public String placeholder(int index) {
        return "?";
    }

    @Override
    public @Nullable String echo(Class<?> type) {
        return NATIVE.contains(type) ? "SELECT ?" : null;
    }

    @Override
    public Object expected(Object value) {
        return switch (value) {
            case Boolean truth -> truth ? 1L : 0L;
            case Short number -> number.longValue();
            case Integer number -> number.longValue();
            case Float number -> number.doubleValue();
            default -> value;
        };
    }

    @Override
    public String endlessQuery() {
        return "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 0";
    }

    @Override
    public String numbers(int count) {
        return "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + count
                + ") SELECT i FROM n";
    }

    @Override
    public void kill(DriverConnection connection) {
        try {
            ((Connection) connection.unwrap()).close();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    public boolean owns(Thread thread) {
        return thread.getName().startsWith("azoth-sqlite");
    }
}
