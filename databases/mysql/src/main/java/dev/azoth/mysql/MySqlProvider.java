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
 * {@code mysql://}, {@code mysql+vertx://}: MySQL 8.0 and later, or MariaDB 10.6 and later with what both have, through the
 * Vert.x client. SQLAlchemy: {@code mysql+aiomysql}.
 */
public final class MySqlProvider implements DriverProvider {
    private static final Dialect DIALECT = new MySqlDialect(Vendor.MYSQL);
    private static final Catalog CATALOG = new MySqlCatalog(Vendor.MYSQL);

    @Override
    public String database() {
        return "mysql";
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
        return SettingsReader.driver(url, options, false);
    }

    @Override
    public PoolPreference poolFor(Url url) {
        return PoolPreference.QUEUE;
    }
}
