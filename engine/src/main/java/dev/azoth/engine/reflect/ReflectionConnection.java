package dev.azoth.engine.reflect;

import dev.azoth.sql.compile.Dialect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reflection needs of a connection; the engine's connection implements it. */
public interface ReflectionConnection {
    /** The catalog of the connection's database. */
    Catalog catalog();

    Dialect dialect();

    /**
     * Runs a catalog query through the connection, in its transaction, and waits.
     *
     * @param sql in the dialect's placeholder style
     * @param parameters values as they cross the driver
     * @return the rows as the driver gives them; nothing is decoded
     */
    List<@Nullable Object[]> catalogRows(String sql, @Nullable Object... parameters);
}
