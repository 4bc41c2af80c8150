package dev.azoth.engine.driver;

import dev.azoth.engine.reflect.Catalog;
import dev.azoth.engine.url.Url;
import dev.azoth.sql.compile.Dialect;
import java.util.List;
import java.util.Map;

/**
 * One way to reach one database, found by {@link java.util.ServiceLoader}: names the database and the driver of a URL,
 * and puts dialect, catalog and driver together. Implementations are stateless and safe for any number of threads.
 */
public interface DriverProvider {
    /** The database's name as URLs spell it, for instance {@code postgresql}. */
    String database();

    /** The driver's name as URLs spell it after {@code +}, for instance {@code vertx}. */
    String name();

    /** Whether {@code database://} without a driver's name means this one. */
    boolean isDefault();

    /** How SQL is spelled here. */
    Dialect dialect();

    /** How this database's schema is read. */
    Catalog catalog();

    /** The connect options taken from a URL's query and from the engine's options; others are refused by the engine. */
    List<ConnectOption> connectOptions();

    /**
     * The driver of one engine; opens nothing yet.
     *
     * @param options connect options, query options of the URL among them; all names known
     * @throws dev.azoth.error.ArgumentException on a value that cannot be used, quoting it
     */
    Driver create(Url url, Map<String, String> options);

    /** What the pool of an engine on this URL is when the user does not say. */
    PoolPreference poolFor(Url url);

    /** {@link #poolFor}'s answer. */
    enum PoolPreference {
        /** A pool of several connections. */
        QUEUE,
        /** One connection shared by all, such as a memory database's. */
        SINGLE
    }
}
