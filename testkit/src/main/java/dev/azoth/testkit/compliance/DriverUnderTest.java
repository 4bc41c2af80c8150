package dev.azoth.testkit.compliance;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverProvider;
import dev.azoth.engine.url.Url;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A driver and its database, as the driver suites need to know them. */
public interface DriverUnderTest {
    DriverProvider provider();

    /** A database that several connections share and in which tables may be made. */
    Url url();

    default Map<String, String> options() {
        return Map.of();
    }

    /** The placeholder of a parameter, counted from 1: {@code ?} or {@code $1}. */
    String placeholder(int index);

    /**
     * A query with one placeholder that gives back the parameter: {@code SELECT $1::INT8}.
     *
     * @param type one of DriverValues
     * @return null when the driver does not carry that class and refuses it
     */
    @Nullable
    String echo(Class<?> type);

    /** What {@link #echo} gives for a value; the database may have fewer classes: {@code true} comes back as 1. */
    default Object expected(Object value) {
        return value;
    }

    /** A query that would run for minutes. */
    String endlessQuery();

    /** A query of one column with the numbers from 1 to {@code count}, in order. */
    String numbers(int count);

    /** Makes the connection lose its database, as a server that dies would. */
    void kill(DriverConnection connection);

    /** Whether a thread belongs to the driver, so that leaks can be counted. */
    boolean owns(Thread thread);
}
