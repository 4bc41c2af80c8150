package dev.azoth.postgresql;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverProvider;
import dev.azoth.engine.url.Url;
import dev.azoth.testkit.compliance.DriverUnderTest;
import dev.azoth.testservers.TestPostgres;
import io.vertx.pgclient.PgConnection;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The Vert.x driver, each suite on a database of its own. */
final class PostgresUnderTest implements DriverUnderTest {
    private static final Map<Class<?>, String> TYPES = Map.ofEntries(
            Map.entry(Boolean.class, "boolean"),
            Map.entry(Short.class, "smallint"),
            Map.entry(Integer.class, "integer"),
            Map.entry(Long.class, "bigint"),
            Map.entry(Float.class, "real"),
            Map.entry(Double.class, "double precision"),
            Map.entry(BigDecimal.class, "numeric"),
            Map.entry(String.class, "text"),
            Map.entry(byte[].class, "bytea"),
            Map.entry(LocalDate.class, "date"),
            Map.entry(LocalTime.class, "time"),
            Map.entry(OffsetTime.class, "timetz"),
            Map.entry(LocalDateTime.class, "timestamp"),
            Map.entry(OffsetDateTime.class, "timestamptz"),
            Map.entry(UUID.class, "uuid"),
            Map.entry(Object[].class, "text[]"));

    private final Url url;

    PostgresUnderTest(String prefix) {
        this.url = Url.parse(TestPostgres.createDatabase(prefix));
    }

    @Override
    public DriverProvider provider() {
        return new PostgresProvider();
    }

    @Override
    public Url url() {
        return url;
    }

    @Override
    public String placeholder(int index) {
        return "$" + index;
    }

    @Override
    public @Nullable String echo(Class<?> type) {
        if (type == Object[].class) {
            return null;
        }
        return "SELECT $1::" + TYPES.get(type);
    }

    @Override
    public String endlessQuery() {
        return "SELECT count(*) FROM generate_series(1, 1000000000000) AS n";
    }

    @Override
    public String numbers(int count) {
        return "SELECT n FROM generate_series(1, " + count + ") AS n";
    }

    @Override
    public void kill(DriverConnection connection) {
        int backend = ((PgConnection) connection.unwrap()).processId();
        try (var admin = TestPostgres.connect(TestPostgres.url());
                var statement = admin.createStatement()) {
            statement.execute("select pg_terminate_backend(" + backend + ")");
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** The event loops are the engine's, and live until the driver is closed; see {@link DriverThreadsTest}. */
    @Override
    public boolean owns(Thread thread) {
        String name = thread.getName();
        return name.startsWith("vert.x-")
                && !name.contains("eventloop")
                && !name.contains("acceptor")
                && !name.contains("blocked-thread-checker");
    }
}
