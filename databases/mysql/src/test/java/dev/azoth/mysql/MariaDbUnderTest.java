package dev.azoth.mysql;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverProvider;
import dev.azoth.engine.driver.DriverStatement;
import dev.azoth.engine.url.Url;
import dev.azoth.testkit.compliance.DriverUnderTest;
import dev.azoth.testservers.TestMariaDb;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Vert.x driver, each suite on a database of its own. */
final class MariaDbUnderTest implements DriverUnderTest {
    private static final Map<Class<?>, String> ECHOES = Map.ofEntries(
            Map.entry(Boolean.class, "SELECT ?"),
            Map.entry(Short.class, "SELECT ?"),
            Map.entry(Integer.class, "SELECT ?"),
            Map.entry(Long.class, "SELECT ?"),
            Map.entry(Float.class, "SELECT ?"),
            Map.entry(Double.class, "SELECT ?"),
            Map.entry(BigDecimal.class, "SELECT CAST(? AS DECIMAL(65, 30))"),
            Map.entry(String.class, "SELECT ?"),
            Map.entry(byte[].class, "SELECT ?"),
            Map.entry(LocalDate.class, "SELECT CAST(? AS DATE)"),
            Map.entry(LocalTime.class, "SELECT CAST(? AS TIME(6))"),
            Map.entry(LocalDateTime.class, "SELECT CAST(? AS DATETIME(6))"));

    private final Url url;

    MariaDbUnderTest(String prefix) {
        this.url = Url.parse(TestMariaDb.createDatabase(prefix));
    }

    @Override
    public DriverProvider provider() {
        return new MariaDbProvider();
    }

    @Override
    public Url url() {
        return url;
    }

    @Override
    public String placeholder(int index) {
        return "?";
    }

    @Override
    public @Nullable String echo(Class<?> type) {
        return ECHOES.get(type);
    }

    @Override
    public Object expected(Object value) {
        return switch (value) {
            case Boolean truth -> (short) (truth ? 1 : 0);
            case BigDecimal number -> number.setScale(30);
            default -> value;
        };
    }

    @Override
    public String endlessQuery() {
        return "SELECT count(*) FROM seq_1_to_1000000000000 WHERE seq % 3 = 5";
    }

    @Override
    public String numbers(int count) {
        return "SELECT seq FROM seq_1_to_" + count;
    }

    @Override
    public void kill(DriverConnection connection) {
        Object id = connection
                .execute(DriverStatement.of("SELECT CONNECTION_ID()"))
                .toCompletableFuture()
                .join()
                .rows()
                .get(0)[0];
        try (var admin = TestMariaDb.connect(TestMariaDb.url());
                var statement = admin.createStatement()) {
            statement.execute("KILL " + id);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** The event loops are the engine's, and live until the driver is closed. */
    @Override
    public boolean owns(Thread thread) {
        String name = thread.getName();
        return name.startsWith("vert.x-")
                && !name.contains("eventloop")
                && !name.contains("acceptor")
                && !name.contains("blocked-thread-checker");
    }
}
