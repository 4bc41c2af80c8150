package dev.azoth.sqlite;

import dev.azoth.engine.driver.ConnectOption;
import dev.azoth.engine.driver.Driver;
import dev.azoth.engine.driver.DriverProvider;
import dev.azoth.engine.reflect.Catalog;
import dev.azoth.engine.url.Url;
import dev.azoth.sql.compile.Dialect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code sqlite://}: SQLite in this process, through sqlite-jdbc. SQLAlchemy: {@code sqlite+aiosqlite}. */
public final class SqliteProvider implements DriverProvider {
    private static final Dialect DIALECT = new SqliteDialect();
    private static final Catalog CATALOG = new SqliteCatalog();

    @Override
    public String database() {
        return "sqlite";
    }

    @Override
    public String name() {
        return "jdbc";
    }

    @Override
    public boolean isDefault() {
        return true;
    }

    @Override
    public Dialect dialect() {
        return DIALECT;
    }

    @Override
    public Catalog catalog() {
        return CATALOG;
    }

    @Override
    public List<ConnectOption> connectOptions() {
        return SqliteOptions.KNOWN;
    }

    @Override
    public Driver create(Url url, Map<String, String> options) {
        SqliteLocation location = SqliteLocation.of(url, options);
        return new SqliteDriver(new SqliteOpening(location, SqliteOptions.of(options)));
    }

    /** A memory database lives and dies with its one connection. */
    @Override
    public PoolPreference poolFor(Url url) {
        var options = new HashMap<String, String>();
        url.query().forEach((name, values) -> options.put(name, values.get(values.size() - 1)));
        return SqliteLocation.of(url, options).memory() ? PoolPreference.SINGLE : PoolPreference.QUEUE;
    }
}
