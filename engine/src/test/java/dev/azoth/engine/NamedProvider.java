package dev.azoth.engine;

import dev.azoth.engine.driver.ConnectOption;
import dev.azoth.engine.driver.Driver;
import dev.azoth.engine.driver.DriverProvider;
import dev.azoth.engine.reflect.Catalog;
import dev.azoth.engine.url.Url;
import dev.azoth.sql.compile.Dialect;
import java.util.List;
import java.util.Map;

/** A driver with a name and two options, for what is decided before any driver is asked for more. */
record NamedProvider(String database, String name, boolean isDefault) implements DriverProvider {
    @Override
    public Dialect dialect() {
        throw new AssertionError("not asked for");
    }

    @Override
    public Catalog catalog() {
        throw new AssertionError("not asked for");
    }

    @Override
    public List<ConnectOption> connectOptions() {
        return List.of(
                new ConnectOption("sslmode", "disable or require"), new ConnectOption("application_name", "any text"));
    }

    @Override
    public Driver create(Url url, Map<String, String> options) {
        throw new AssertionError("not asked for");
    }

    @Override
    public PoolPreference poolFor(Url url) {
        return PoolPreference.QUEUE;
    }
}
