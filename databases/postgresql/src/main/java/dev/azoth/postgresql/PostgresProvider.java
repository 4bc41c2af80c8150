package dev.azoth.postgresql;

import dev.azoth.engine.driver.ConnectOption;
import dev.azoth.engine.driver.Driver;
import dev.azoth.engine.driver.DriverProvider;
import dev.azoth.engine.reflect.Catalog;
import dev.azoth.engine.url.Url;
import dev.azoth.postgresql.vertx.SettingsReader;
import dev.azoth.sql.compile.Dialect;
import java.util.List;
import java.util.Map;

/** {@code postgresql://}, {@code postgresql+vertx://}: PostgreSQL through the Vert.x client. SQLAlchemy: {@code postgresql+asyncpg}. */
public final class PostgresProvider implements DriverProvider {
    private static final Dialect DIALECT = new PostgresDialect();
    private static final Catalog CATALOG = new PostgresCatalog();

    @Override
    public String database() {
        return "postgresql";
    }

    @Override
    public String name() {
        return "vertx";
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
        return SettingsReader.options();
    }

    @Override
    public Driver create(Url url, Map<String, String> options) {
        return SettingsReader.driver(url, options);
    }

    @Override
    public PoolPreference poolFor(Url url) {
        return PoolPreference.QUEUE;
    }
}
