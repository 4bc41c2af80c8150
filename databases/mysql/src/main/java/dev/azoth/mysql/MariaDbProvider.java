package dev.azoth.mysql;

import dev.azoth.engine.driver.ConnectOption;
import dev.azoth.engine.driver.Driver;
import dev.azoth.engine.driver.DriverProvider;
import dev.azoth.engine.reflect.Catalog;
import dev.azoth.engine.url.Url;
import dev.azoth.mysql.vertx.SettingsReader;
import dev.azoth.sql.compile.Dialect;
import java.util.List;
import java.util.Map;

/**
 * {@code mariadb://}, {@code mariadb+vertx://}: MariaDB 10.6 and later with its RETURNING, sequences and UUIDs, through the
 * Vert.x client; a server that is no MariaDB is refused. SQLAlchemy: {@code mariadb+aiomysql}.
 */
public final class MariaDbProvider implements DriverProvider {
    private static final Dialect DIALECT = new MySqlDialect(Vendor.MARIADB);
    private static final Catalog CATALOG = new MySqlCatalog(Vendor.MARIADB);

    @Override
    public String database() {
        return "mariadb";
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
        return SettingsReader.driver(url, options, true);
    }

    @Override
    public PoolPreference poolFor(Url url) {
        return PoolPreference.QUEUE;
    }
}
